import { useMay } from '#renderer/ui/may.ts';

/** What the search over everything finds for the role, in words. */
export function useSought(): 'everything' | 'cases' | 'groups' | 'training' {
  const [people, groups] = [useMay('people.see'), useMay('groups.see')];
  if (people) return groups ? 'everything' : 'cases';
  return groups ? 'groups' : 'training';
}

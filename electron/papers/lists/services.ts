import { listServices } from '#electron/services/services.queries.ts';
import type { Service } from '#shared/services/services.ts';
import { listSource } from './source.ts';

/** The service directory, a row a service. */
export const servicesSource = listSource<Service>({
  name: 'services',
  needs: 'services.see',
  rows: ({ db }) => listServices(db),
  columns: [
    { key: 'service', type: 'text', weight: 180, value: ({ name }) => name },
    { key: 'provider', type: 'text', weight: 150, value: ({ provider }) => provider },
    { key: 'community', type: 'text', weight: 120, value: ({ communityName }) => communityName },
    { key: 'address', type: 'text', weight: 140, value: ({ address }) => address },
    { key: 'hours', type: 'text', weight: 110, value: ({ hours }) => hours },
    { key: 'phone', type: 'text', weight: 110, value: ({ phone }) => phone },
    { key: 'eligible', type: 'text', weight: 140, value: ({ eligible }) => eligible },
    { key: 'documents', type: 'text', weight: 140, value: ({ documents }) => documents },
    { key: 'checked', type: 'date', weight: 86, value: ({ checkedOn }) => checkedOn },
  ],
});

import type { DocumentKind } from './case-documents.ts';

/** Papers that are made of a document of a case. Of what keeps a woman safe there is none. */
export const PAPERS_OF = {
  needsAssessment: ['needs-act', 'needs-conclusion'],
  plan: ['individual-plan'],
  contract: ['contract-data'],
  notice: ['notice-letter'],
  crisisAct: ['crisis-act'],
  safetyPlan: [],
  violence: [],
  protectionOrder: [],
} as const satisfies Record<DocumentKind, readonly string[]>;

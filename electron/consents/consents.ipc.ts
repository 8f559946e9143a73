import type { Handlers } from '#electron/ipc/handlers.ts';
import type { consentsContract } from '#shared/consents/consents.contract.ts';
import { giveConsent, saveConsentText, withdrawConsent } from './consents.commands.ts';
import { listConsentsOf, listConsentTexts } from './consents.queries.ts';

export const consentsHandlers: Handlers<typeof consentsContract> = {
  list: ({ db, visible }, { personId }) => listConsentsOf(db, visible, personId),
  give: giveConsent,
  withdraw: withdrawConsent,
  texts: ({ db }) => listConsentTexts(db),
  saveText: saveConsentText,
};

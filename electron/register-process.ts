import { contract, type KoloContract } from '#shared/contract.ts';
import type { Failure } from '#shared/ipc/reply.ts';
import { must } from '#shared/vocabulary/must.ts';
import { makeReach } from './access/reach.ts';
import { visibleTo } from './access/visibility.ts';
import { advocacyHandlers } from './advocacy/advocacy.ipc.ts';
import { auditHandlers } from './audit/audit.ipc.ts';
import { backupHandlers } from './backup/backup.ipc.ts';
import { calendarHandlers } from './calendar/calendar.ipc.ts';
import { callsHandlers } from './calls/calls.ipc.ts';
import { caseDocumentsHandlers } from './case-documents/case-documents.ipc.ts';
import { cohortsHandlers } from './cohorts/cohorts.ipc.ts';
import { consentsHandlers } from './consents/consents.ipc.ts';
import { draftsHandlers } from './drafts/drafts.ipc.ts';
import { entriesHandlers } from './entries/entries.ipc.ts';
import { backupHost } from './entry/backup-host.ts';
import { backupKeysHandlers } from './entry/backup-keys.ipc.ts';
import { makeCopyShelf } from './entry/copy-shelf.ts';
import { closeDoor, type Door, openDoor, openedOf, type Start } from './entry/door.ts';
import { entryHandlers } from './entry/entry.ipc.ts';
import { evacuationHandlers } from './entry/evacuation.ipc.ts';
import { rehearsalHandlers } from './entry/rehearsal.ipc.ts';
import { restoreHandlers } from './entry/restore.ipc.ts';
import { reviewsHost } from './entry/reviews-host.ts';
import { snapshotsOf } from './entry/snapshots.ts';
import { usersHost } from './entry/users-host.ts';
import { exchangeHandlers } from './exchange/exchange.ipc.ts';
import { facilitatorsHandlers } from './facilitators/facilitators.ipc.ts';
import { familiesHandlers } from './families/families.ipc.ts';
import { formatsHandlers } from './formats/formats.ipc.ts';
import { givenServicesHandlers } from './given-services/given-services.ipc.ts';
import { groupsHandlers } from './groups/groups.ipc.ts';
import { classifierHandlers } from './importing/classifier.ipc.ts';
import { importingHandlers } from './importing/importing.ipc.ts';
import { invitationsHandlers } from './invitations/invitations.ipc.ts';
import { connectChannel, type ParentPort } from './ipc/channel.ts';
import type { AllHandlers } from './ipc/handlers.ts';
import { openNodeSealingEnd } from './ipc/sealing-node.ts';
import { createServe, type ServeHost } from './ipc/serve.ts';
import { watchForSurprises } from './ipc/surprise.ts';
import { letterheadsHandlers } from './letterheads/letterheads.ipc.ts';
import { ownListsHandlers } from './own-lists/own-lists.ipc.ts';
import { papersHandlers } from './papers/papers.ipc.ts';
import { participantLinksHandlers } from './participant-links/participant-links.ipc.ts';
import { peopleHandlers } from './people/people.ipc.ts';
import { placementsHandlers } from './placements/placements.ipc.ts';
import { placesHandlers } from './places/places.ipc.ts';
import { readClassifier } from './places/places-file.ts';
import { projectsHandlers } from './projects/projects.ipc.ts';
import { appendAudit } from './register/audit-chain.ts';
import { pointsAtNothing, problemOf } from './register/problem.ts';
import { reportsHandlers } from './reports/reports.ipc.ts';
import { reviewsHandlers } from './reviews/reviews.ipc.ts';
import { safetyHandlers } from './safety/safety.ipc.ts';
import { searchHandlers } from './search/search.ipc.ts';
import { selectionHandlers } from './selection/selection.ipc.ts';
import { servicesHandlers } from './services/services.ipc.ts';
import { termsHandlers } from './terms/terms.ipc.ts';
import { todayHandlers } from './today/today.ipc.ts';
import { usersHandlers } from './users/users.ipc.ts';
import { viewsHandlers } from './views/views.ipc.ts';
import { visitsHandlers } from './visits/visits.ipc.ts';
import { vocabulariesHandlers } from './vocabularies/vocabularies.ipc.ts';

/** The composition root of the register process: everything that knows a person lives behind this channel. */

export function handlersOf(door: Door): AllHandlers<KoloContract> {
  const host = backupHost(door);
  const shelf = makeCopyShelf();
  return {
    entry: entryHandlers(door),
    places: placesHandlers,
    classifier: classifierHandlers(() => readClassifier(door.start.resources)),
    vocabularies: vocabulariesHandlers,
    calendar: calendarHandlers,
    terms: termsHandlers,
    families: familiesHandlers,
    people: peopleHandlers,
    visits: visitsHandlers,
    givenServices: givenServicesHandlers,
    caseDocuments: caseDocumentsHandlers,
    groups: groupsHandlers,
    calls: callsHandlers,
    exchange: exchangeHandlers,
    facilitators: facilitatorsHandlers,
    formats: formatsHandlers,
    invitations: invitationsHandlers,
    participantLinks: participantLinksHandlers,
    safety: safetyHandlers,
    projects: projectsHandlers,
    cohorts: cohortsHandlers,
    selection: selectionHandlers,
    placements: placementsHandlers,
    advocacy: advocacyHandlers,
    entries: entriesHandlers,
    today: todayHandlers,
    reports: reportsHandlers,
    drafts: draftsHandlers,
    search: searchHandlers,
    views: viewsHandlers,
    importing: importingHandlers(snapshotsOf(door)),
    letterheads: letterheadsHandlers,
    services: servicesHandlers,
    consents: consentsHandlers,
    ownLists: ownListsHandlers,
    papers: papersHandlers(door.start.resources),
    backup: backupHandlers(host),
    backupKeys: backupKeysHandlers(),
    rehearsal: rehearsalHandlers(door, host, shelf),
    restore: restoreHandlers(door, shelf),
    evacuation: evacuationHandlers(door, host),
    audit: auditHandlers(() => openedOf(door).audit.checked),
    users: usersHandlers(usersHost(door)),
    reviews: reviewsHandlers(reviewsHost(door)),
  };
}

export function hostOf(door: Door): ServeHost {
  const reachOf = makeReach();
  return {
    unlocked: () => door.opened,
    visibleTo,
    reachOf: ({ register, session }, now) => reachOf(register, session.userId, now),
    now: () => new Date(),
    log: (line) => process.stderr.write(`${line}\n`),
    explain,
    audit: appendAudit,
  };
}

/** What may befall any call and has a sentence of its own. */
function explain(error: unknown): Failure | null {
  // A place, a word or a record that is not there, or not any more.
  if (pointsAtNothing(error)) return { code: 'ipc/invalid-input' };
  const code = problemOf(error)?.code;
  if (code === 'register/disk-full') return { code: 'ipc/disk-full' };
  return code === 'register/damaged' || code === 'register/wrong-key-or-damaged' ? { code: 'ipc/damaged' } : null;
}

async function run(port: ParentPort, start: Start): Promise<void> {
  // Nothing is certain any more: the register is opened anew by the next process, which the window asks to sign in to.
  watchForSurprises(
    'the register process',
    (line) => process.stderr.write(`${line}\n`),
    () => process.exit(1),
  );
  const door = await openDoor(start);
  const serve = createServe(contract, handlersOf(door), hostOf(door));
  connectChannel(port, {
    serve,
    end: await openNodeSealingEnd(),
    idleMinutes: () => (door.opened === null ? null : door.settings.idleMinutes),
    onClose: () => void closeDoor(door).finally(() => process.exit(0)),
  });
}

const { parentPort } = process as { parentPort?: ParentPort };
if (parentPort) await run(parentPort, JSON.parse(must(process.argv.at(-1), 'what main tells at the start')) as Start);

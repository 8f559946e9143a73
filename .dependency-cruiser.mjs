/**
 * Who may import what: the table of ARCHITECTURE.md, one row each. A file belongs to the first row that fits it,
 * and may import what its row lists and nothing else; a product file without a row may import nothing.
 * `types` lists what only `import type` may reach. `$1` is the first group of the row's `files`.
 */

const npm = (...names) => names.map((name) => `^node_modules/${name}/`);
const NODE_CORE =
  '^(node:)?(assert|async_hooks|buffer|child_process|crypto|events|fs|module|os|path|process|stream|string_decoder|timers|url|util|v8|vm|worker_threads|zlib)(/|$)';
const SHARED = '^shared/';
const KYSELY = npm('kysely');
const AGE = npm('age-encryption');
const TABLES = '^electron/[^/]+/[^/]+\\.table\\.ts$';
const QUERIES = '^electron/[^/]+/[^/]+\\.queries\\.ts$';
const COMMANDS = '^electron/[^/]+/[^/]+\\.commands\\.ts$';
const HANDLES = '^electron/register/(handles|schema)\\.ts$';
const VISIBILITY = '^electron/access/visibility\\.ts$';
const SERVED = '^electron/ipc/(handlers|serve)\\.ts$';
const SCREEN = npm('react', 'react-dom', '@types/react', '@types/react-dom', '@mantine/[^/]+', '@tabler/icons-react');
const TEXTS = [...npm('i18next', 'react-i18next'), '^renderer/text/'];
/** Pieces that lead to another page stand above the look and below the features. */
const LINKS = '^renderer/links/';
const LOOK = [...SCREEN, ...TEXTS, '^renderer/ui/', '^renderer/documents/'];
const QUERY_CLIENT = npm('@tanstack/[^/]+');
const ROUTES = npm('wouter');

/** Jobs over many things. */
const JOBS = 'backup|importing|merging|retention|statistics|exchange|demonstration|papers';
const NOT_THINGS = `register|access|entry|ipc|shell|printing|${JOBS}`;
const thing = (role) => `^electron/(?!(?:${NOT_THINGS})/)([^/]+)/[^/]+\\.${role}\\.ts$`;

export const ROWS = [
  // Ids are made where they are described.
  { name: 'ids', files: '^shared/vocabulary/ids\\.ts$', may: [SHARED, ...npm('zod', 'uuid')] },
  { name: 'shared', files: '^shared/', may: [SHARED, ...npm('zod')] },

  { name: 'table', files: thing('table'), may: [SHARED], types: KYSELY },
  {
    name: 'queries',
    files: thing('queries'),
    // Another thing's query is used rather than written again; circles are forbidden below.
    may: [
      TABLES,
      QUERIES,
      '^electron/register/(schema|handles|fts|windows|lists|memory)\\.ts$',
      VISIBILITY,
      SHARED,
      ...KYSELY,
    ],
  },
  // The handle and the visibility that every command takes are types. A command writes the search index of what it
  // writes, and many rows at once, with the register's own statements.
  {
    name: 'commands',
    files: thing('commands'),
    may: [QUERIES, '^electron/$1/[^/]+\\.commands\\.ts$', '^electron/register/(fts|bulk)\\.ts$', SHARED, ...KYSELY],
    types: [HANDLES, VISIBILITY],
  },
  {
    name: 'ipc',
    files: thing('ipc'),
    may: ['^electron/$1/[^/]+\\.(commands|queries)\\.ts$', '^shared/$1/', '^shared/(ipc|vocabulary)/'],
    types: [SERVED],
  },

  // The shipped classifier is read before a register exists.
  { name: 'places-file', files: '^electron/places/places-file\\.ts$', may: [SHARED, NODE_CORE, ...npm('zod')] },

  { name: 'migration', files: '^electron/register/migrations/\\d{4}-', may: KYSELY },
  // The schema is the union of the tables' types.
  {
    name: 'schema',
    files: '^electron/register/schema\\.ts$',
    may: ['^electron/register/', SHARED, ...KYSELY],
    types: [TABLES],
  },
  {
    name: 'open',
    files: '^electron/register/open\\.ts$',
    may: ['^electron/register/', SHARED, NODE_CORE, ...KYSELY, ...npm('better-sqlite3', '@types/better-sqlite3')],
  },
  { name: 'register', files: '^electron/register/', may: ['^electron/register/', SHARED, NODE_CORE, ...KYSELY] },

  {
    name: 'access',
    files: '^electron/access/',
    // Key files and settings are parsed with zod, passwords weighed with zxcvbn.
    may: ['^electron/(access|register)/', SHARED, NODE_CORE, ...KYSELY, ...AGE, ...npm('zod', '@zxcvbn-ts/[^/]+')],
    types: [SERVED],
  },
  // Before a register is open: first run and signing in join access, register, places and papers.
  {
    name: 'entry',
    files: '^electron/entry/',
    may: ['^electron/(?!shell/|printing/|[^/]+$)', SHARED, NODE_CORE, ...KYSELY, ...npm('zod')],
  },
  // The throw-away process for foreign files knows no register.
  {
    name: 'reader-process',
    files: '^electron/importing/reader-process\\.ts$',
    may: ['^electron/importing/', '^electron/ipc/sealing(-node)?\\.ts$', SHARED, NODE_CORE, ...npm('read-excel-file')],
  },
  // Runs in the reader process only; see `register-reads-no-foreign-file`.
  {
    name: 'workbook',
    files: '^electron/importing/workbook\\.ts$',
    may: ['^electron/importing/', SHARED, NODE_CORE, ...npm('read-excel-file')],
  },
  // A paper is made with its words: in files as on paper they are those of the window.
  {
    name: 'papers',
    files: '^electron/papers/',
    may: [
      '^electron/papers/',
      '^renderer/text/[a-z]{2}/[\\w-]+\\.json$',
      QUERIES,
      '^electron/register/',
      SHARED,
      NODE_CORE,
      ...KYSELY,
      ...npm('zod', 'i18next', 'fflate', 'docx'),
    ],
    types: [SERVED, VISIBILITY],
  },
  // Files to and from elsewhere are saved as papers are.
  {
    name: 'exchange',
    files: '^electron/exchange/',
    may: [
      '^electron/exchange/',
      '^electron/papers/produce\\.ts$',
      QUERIES,
      COMMANDS,
      SHARED,
      NODE_CORE,
      ...npm('ical-generator'),
    ],
    types: [SERVED],
  },
  {
    name: 'jobs',
    files: `^electron/(${JOBS})/`,
    may: ['^electron/$1/', QUERIES, COMMANDS, '^electron/register/', SHARED, NODE_CORE, ...KYSELY, ...npm('zod')],
    types: [SERVED, VISIBILITY],
  },

  {
    name: 'ipc-wiring',
    files: '^electron/ipc/',
    may: ['^electron/ipc/', SHARED, NODE_CORE, ...npm('zod')],
    types: ['^electron/'],
  },
  {
    name: 'register-process',
    files: '^electron/register-process\\.ts$',
    may: ['^electron/(?!(shell|printing)/|main\\.ts|preload\\.ts)', SHARED, NODE_CORE, ...KYSELY],
  },
  {
    name: 'main',
    files: '^electron/main\\.ts$',
    may: ['^electron/(shell|printing)/', '^electron/ipc/(?!serve|handlers)', SHARED, NODE_CORE, ...npm('electron')],
  },
  { name: 'preload', files: '^electron/preload\\.ts$', may: ['^electron/ipc/', SHARED, ...npm('electron')] },
  {
    name: 'shell',
    files: '^electron/(shell|printing)/',
    may: ['^electron/(shell|printing)/', '^electron/ipc/gate\\.ts$', SHARED, NODE_CORE, ...npm('electron', 'pdf-lib')],
    types: ['^electron/ipc/'],
  },

  {
    name: 'ui',
    files: '^renderer/ui/',
    may: [
      ...SCREEN,
      ...TEXTS,
      '^renderer/ui/',
      '^shared/vocabulary/',
      ...npm('@tanstack/react-virtual', '@fontsource/[^/]+', 'react-error-boundary'),
    ],
    types: ['^shared/ipc/'],
  },
  { name: 'links', files: LINKS, may: [LINKS, ...LOOK, '^shared/(papers|vocabulary)/', ...ROUTES] },
  { name: 'documents', files: '^renderer/documents/', may: [...LOOK, SHARED, ...npm('@fontsource/[^/]+', 'uqr')] },
  { name: 'text', files: '^renderer/text/', may: [...TEXTS, '^shared/vocabulary/', ...npm('react', '@types/react')] },
  { name: 'ipc-client', files: '^renderer/ipc/', may: ['^renderer/ipc/', SHARED, ...QUERY_CLIENT, ...npm('react')] },
  {
    name: 'feature-api',
    files: '^renderer/features/([^/]+)/[^/]+\\.api\\.tsx?$',
    may: ['^renderer/features/$1/', ...LOOK, SHARED, '^renderer/ipc/', ...QUERY_CLIENT],
  },
  {
    name: 'feature',
    files: '^renderer/features/([^/]+)/',
    may: ['^renderer/features/$1/', ...LOOK, LINKS, SHARED, ...QUERY_CLIENT, ...ROUTES, ...npm('zod', 'uqr')],
  },
  {
    name: 'app',
    files: '^renderer/app/',
    may: [
      '^renderer/(app|features)/',
      ...LOOK,
      LINKS,
      SHARED,
      ...QUERY_CLIENT,
      ...ROUTES,
      ...npm('get-nonce', '@fontsource/[^/]+'),
    ],
  },
  // The two pages of the window and what must run before everything else.
  {
    name: 'pages',
    files: '^renderer/[^/]+\\.(tsx?|css)$',
    may: ['^renderer/(app|[^/]+\\.(tsx?|css)$)', ...LOOK, SHARED, ...npm('zod', 'get-nonce', '@fontsource/[^/]+')],
  },
];

/** Tests beside the code and what only they use. */
const TEST = '^tests/|\\.test\\.tsx?$|(^|[/.])testing\\.tsx?$';
const PRODUCT = '^(electron|shared|renderer)/';

function rulesOf(row, index) {
  const earlier = ROWS.slice(0, index).map((other) => other.files);
  const from = { path: row.files, pathNot: [TEST, ...earlier] };
  const types = row.types ?? [];
  const reach = {
    name: `${row.name}-reaches-too-far`,
    severity: 'error',
    from,
    to: { pathNot: [...row.may, ...types], couldNotResolve: false },
  };
  if (types.length === 0) return [reach];
  const typesOnly = {
    name: `${row.name}-may-import-only-the-type`,
    severity: 'error',
    from,
    to: { path: types, pathNot: row.may, dependencyTypesNot: ['type-only'] },
  };
  return [reach, typesOnly];
}

const named = (name, from, to) => ({ name, severity: 'error', from, to });

export default {
  forbidden: [
    ...ROWS.flatMap(rulesOf),
    named('file-without-a-row', { path: PRODUCT, pathNot: [TEST, ...ROWS.map((row) => row.files)] }, {}),
    // A circle of types alone is gone when the program runs.
    named('no-circle', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    {
      name: 'register-reads-no-foreign-file',
      severity: 'error',
      from: { path: '^electron/register-process\\.ts$' },
      to: { path: npm('read-excel-file'), reachable: true },
    },
    named('product-imports-no-test', { path: PRODUCT, pathNot: TEST }, { path: TEST }),
    named(
      'product-imports-no-devdependency',
      { path: PRODUCT, pathNot: TEST },
      // Electron is what the product runs in; type packages are gone before it runs.
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: npm('electron', '@types/[^/]+') },
    ),
    named('no-unresolved-import', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
    named('no-undeclared-package', {}, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|demo|tour|resources)/' },
    tsConfig: { fileName: 'tsconfig.tests.json' },
    tsPreCompilationDeps: true,
    preserveSymlinks: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types', 'style'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};

// Who may import whom: docs/house.md draws it, this file enforces it, tests/policies/arch.test.ts plants a violation of every rule.

/** Each room of src/modules and the rooms below it, at whose doors it may knock. */
const arrows = {
  districts: [],
  people: ['districts'],
  work: ['districts', 'people'],
  resources: ['districts'],
  volunteers: ['people', 'districts'],
  consultations: ['work', 'people', 'resources', 'districts'],
  cases: ['consultations', 'work', 'people', 'resources', 'districts'],
  concerns: ['consultations', 'work', 'districts'],
  gatherings: ['concerns', 'people', 'districts', 'volunteers', 'resources'],
  networks: ['concerns', 'gatherings', 'districts'],
  mutualhelp: ['people', 'volunteers', 'work', 'districts'],
  watchover: ['people', 'volunteers', 'work', 'consultations', 'districts'],
  evacuation: ['people', 'districts', 'volunteers', 'work', 'resources'],
  participation: ['cases', 'people', 'resources', 'gatherings', 'volunteers', 'work', 'districts'],
  newsletter: ['districts'],
  civic: ['districts', 'work'],
  training: ['districts'],
  reports: [],
  site: ['districts', 'gatherings', 'networks', 'resources', 'newsletter', 'civic'],
};

const room = (name) => `^src/modules/${name}/`;
const test = '\\.test\\.tsx?$';
const stones = 'src/kernel/(result|ids|time|money)\\.ts$';
const never = (name, from, to) => ({ name, severity: 'error', from, to });

const forbidden = [
  never('no-circles', {}, { circular: true }),
  never(
    'kernel-knows-no-care',
    { path: '^src/kernel/' },
    // Signing in and reviewing the trail are the kernel's own affairs; their addresses stand on the street map like all others.
    { path: '^src/(app|modules|paths|api|cli|demo|field)/', pathNot: '^src/paths/(auth|audit)\\.ts$' },
  ),
  never('the-street-map-is-pure', { path: '^src/paths/' }, { path: '^src/', pathNot: '^src/paths/' }),
  never(
    'modules-never-look-up',
    { path: '^src/modules/', pathNot: test },
    { path: '^src/(app|api|cli|demo|field)/' },
  ),
  never(
    'every-room-has-its-arrows',
    { path: '^src/modules/', pathNot: Object.keys(arrows).map(room) },
    { path: '^src/modules/', pathNot: '^src/modules/[^/]+/testing\\.ts$' },
  ),
  never(
    'knock-at-the-door',
    { path: '^src/modules/([^/]+)/' },
    { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/(index|testing)\\.ts$'] },
  ),
  never(
    'everyone-knocks',
    { path: '^src/(app|api|cli|demo)/' },
    { path: '^src/modules/', pathNot: '/(index|module|testing)\\.ts$' },
  ),
  never(
    'only-the-app-plugs',
    { pathNot: ['^src/app/', '^tests/'] },
    { path: '^src/modules/[^/]+/module\\.ts$' },
  ),
  never(
    'builders-stay-in-tests',
    { path: '^src/', pathNot: [test, '/testing\\.ts$', '^src/demo/'] },
    { path: ['/testing\\.ts$', '^tests/'] },
  ),
  never('rules-are-pure', { path: '\\.rules\\.ts$' }, { pathNot: ['\\.rules\\.ts$', `^${stones}`] }),
  never(
    'sql-only-in-stores',
    { path: '^src/modules/', pathNot: ['\\.(store|walls)\\.ts$', '/testing\\.ts$', test] },
    { path: 'node_modules/kysely' },
  ),
  never(
    'stores-only-say-sql',
    { path: '\\.store\\.ts$' },
    { path: ['\\.(routes|api|page|actions|form|island)\\.tsx?$', 'node_modules/hono'] },
  ),
  never(
    'pages-are-pictures',
    { path: '\\.page\\.tsx$' },
    { path: ['\\.(store|actions|routes|api|jobs)\\.tsx?$', '^src/kernel/(db|ctx)/'] },
  ),
  never(
    'deeds-know-no-web',
    { path: '\\.(actions|jobs)\\.ts$' },
    { path: ['\\.(routes|api|page)\\.tsx?$', 'node_modules/hono'] },
  ),
  never(
    'islands-stand-alone',
    { path: '\\.island\\.ts$' },
    { pathNot: ['\\.(island|rules)\\.ts$', '^src/kernel/island/', `^${stones}`] },
  ),
  ...Object.entries(arrows).map(([name, below]) =>
    never(
      `arrows-of-${name}`,
      { path: room(name), pathNot: test },
      { path: '^src/modules/', pathNot: [room(name), ...below.map(room)] },
    ),
  ),
];

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
  },
};

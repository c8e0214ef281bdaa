/** The nouns of the product, low to high; those of one line stand beside each other. */
export const levels = [
  ["region", "user", "audit"],
  ["document", "tariff"],
  ["notification"],
  ["resident"],
  ["official"],
  ["membership"],
  ["agent"],
  ["contribution"],
  ["scheme"],
  ["mou", "event"],
  ["innovation"],
  ["target"],
  ["campaign"],
  ["progress"],
  ["ranking"],
  ["publication"],
  ["import"],
];
export const nouns = levels.flat();
export const nounOf = (path: string) => /^lib\/(\w+)\//.exec(path)?.[1];
export const isNoun = (path: string) => nouns.includes(nounOf(path) ?? "");
export const nounFile = (names: string) => new RegExp(`^lib/(${nouns.join("|")})/.*(${names})\\.ts$`);
const anyNoun = new RegExp(`^lib/(${nouns.join("|")})/`);
const door = /^lib\/platform\/db\/(door|pool)$/;

/** Who may not import what, because. Type-only imports are free; `but` says which files are meant to. */
export const walls: { who: RegExp; mayNot: RegExp; because: string; but?: RegExp }[] = [
  { who: /^lib\//, mayNot: /^(app|components)\//, because: "imports run app → components → lib" },
  { who: /^components\//, mayNot: /^app\//, because: "imports run app → components → lib" },
  { who: /^lib\/platform\//, mayNot: anyNoun, because: "the platform knows no business noun" },
  {
    who: /^lib\/platform\//,
    mayNot: /^lib\/demo\//,
    because: "the platform does not know how it is tried out",
  },
  {
    who: anyNoun,
    mayNot: /^lib\/(demo|worker|server)/,
    because: "a noun does not know which process it runs in",
  },
  {
    who: /^(app|components|lib)\//,
    mayNot: /^(tests|prisma)\//,
    because: "the product runs without its tests and its seed",
    but: /^lib\/(demo|demo\/.*)\.ts$|^lib\/platform\/db\/schema-engine\.ts$/,
  },
  {
    who: /./,
    mayNot: door,
    because: "only queries, mutations and jobs reach the database",
    but: new RegExp(
      `${nounFile("queries|mutations|jobs").source}|^lib/platform/(db|auth|jobs)/|^lib/(worker|create-user)\\.ts$`,
    ),
  },
  {
    who: /^(app|components)\//,
    mayNot: /^lib\/platform\/(db|crypto|jobs|storage)\//,
    because: "pages ask queries, and only platform and nouns hold keys",
    but: /^app\/api\/(health\/|v1\/villages\/\[villageCode\]\/imports\/)/,
  },
  {
    who: /^components\//,
    mayNot: /^lib\/.*\/(mutations|jobs)$/,
    because: "components draw; what people change goes through actions",
  },
  {
    who: /^app\/.*(page|layout)\.tsx$/,
    mayNot: /^lib\/.*\/(mutations|jobs)$/,
    because: "pages read; actions write",
  },
  {
    who: nounFile("schema"),
    mayNot: /^(next|react|pg|@prisma)|^lib\/platform\/db\//,
    because: "a schema says what may come in, and nothing else",
  },
  {
    who: nounFile("rules"),
    mayNot: /^(next|react|pg|@prisma|node:fs|node:http)|^lib\/platform\/(db|auth|crypto|jobs|env|log)/,
    because: "rules do no I/O",
  },
  {
    who: nounFile("policy"),
    mayNot: /\/(queries|mutations)$|^lib\/platform\/(?!db\/actor)/,
    because: "a policy looks at actor and thing alone",
  },
  {
    who: nounFile("queries|mutations"),
    mayNot: /^next(\/|-|$)|^lib\/platform\/(action$|auth\/(session|next-auth)$)/,
    because: "neither reads the request or the session",
  },
  {
    who: nounFile("jobs"),
    mayNot: /\/rules$|^lib\/platform\/crypto\//,
    because: "a job is shallow: load the actor, call a mutation",
  },
];

// Who may import whom: the table in ARCHITECTURE.md, as rules. Paths are those of the files behind the workspace's package names.

const modules = "^apps/api/src/modules";
const tests = "\\.test\\.tsx?$|/testing/";
const prisma = "(^|/)@?prisma/|/node_modules/@prisma/";

// The ranks of the API's modules, highest first. A module calls down and speaks up only by events.
const ranks = [
  ["sales", "returns", "purchasing"],
  ["stock", "shifts", "customers", "credit"],
  ["tills", "setup", "audit"],
  ["approvals"],
  ["catalog", "people"],
  ["stores"],
];

const rankRules = ranks.map((rank, index) => ({
  name: `api-module-rank-${ranks.length - index}`,
  comment: "A module may import only modules of a lower rank.",
  severity: "error",
  from: { path: `${modules}/(${rank.join("|")})/`, pathNot: tests },
  to: {
    path: `${modules}/(${ranks
      .slice(0, index + 1)
      .flat()
      .join("|")})/`,
    pathNot: `${modules}/$1/`,
  },
}));

const onlyTo = (name, from, allowed) => ({ name, severity: "error", from, to: { pathNot: allowed } });
const never = (name, from, to) => ({ name, severity: "error", from, to });

export default {
  forbidden: [
    never("no-cycles", {}, { circular: true }),
    never("resolvable", {}, { couldNotResolve: true }),
    never(
      "no-tests-from-code",
      { pathNot: `${tests}|^e2e/|^bench/|^vitest` },
      { path: "\\.test\\.tsx?$|/src/testing/" },
    ),

    onlyTo("domain-imports-nothing", { path: "^packages/domain/src", pathNot: tests }, ["^packages/domain/src"]),
    onlyTo("validators-import-domain-and-zod", { path: "^packages/validators/src", pathNot: tests }, [
      "^packages/(domain|validators)/src",
      "node_modules/zod/",
    ]),
    never(
      "db-imports-nothing-of-ours",
      { path: "^packages/db/" },
      { path: "^(packages/(domain|validators)|apps|e2e|bench|scripts)/" },
    ),
    never("packages-never-import-apps", { path: "^packages/" }, { path: "^(apps|e2e|bench|scripts)/" }),

    never(
      "use-cases-know-no-trpc",
      { path: `${modules}/`, pathNot: `\\.router\\.ts$|${tests}` },
      { path: "node_modules/@trpc/|^apps/api/src/(trpc|rest)/" },
    ),
    // The procedures' own plumbing in trpc/ finds the session and tells transient failures apart; a router has no such reason.
    never(
      "routers-make-no-queries",
      { path: "\\.router\\.ts$|^apps/api/src/rest/", pathNot: tests },
      { path: `^packages/db/|${prisma}`, dependencyTypesNot: ["type-only", "type-import"] },
    ),
    never(
      "modules-through-their-index",
      { path: `${modules}/([^/]+)/`, pathNot: tests },
      { path: `${modules}/`, pathNot: `${modules}/($1/|[^/]+/index\\.ts$)` },
    ),
    ...rankRules,
    never(
      "api-modules-know-no-seed",
      { path: "^apps/api/src/(?!seed/)", pathNot: tests },
      { path: "^apps/api/src/seed/" },
    ),
    never("api-never-imports-web", { path: "^apps/api/" }, { path: "^apps/web/" }),
    never("db-through-its-index", { path: "^apps/", pathNot: tests }, { path: "^packages/db/src/generated/" }),

    never(
      "web-takes-only-types-from-api",
      { path: "^apps/web/" },
      { path: "^apps/api/", dependencyTypesNot: ["type-only", "type-import"] },
    ),
    never("web-knows-no-database", { path: "^apps/web/" }, { path: `^packages/db/|${prisma}|node_modules/pg/` }),
    never(
      "web-features-stand-alone",
      { path: "^apps/web/src/features/([^/]+)/" },
      { path: "^apps/web/src/features/", pathNot: "^apps/web/src/features/$1/" },
    ),
    never(
      "web-features-know-no-routes",
      { path: "^apps/web/src/(features|ui|lib|trpc|offline|realtime)/" },
      { path: "^apps/web/src/app/" },
    ),
    never(
      "web-ui-and-lib-are-leaves",
      { path: "^apps/web/src/(ui|lib)/" },
      { path: "^apps/web/src/(features|trpc|offline|realtime)/" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(\\.next|generated|dist|\\.galla)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "apps/web/tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["types", "import", "node", "default"] },
  },
};

// Writes clients/typescript/src/generated from the committed API document: `npm run generate --workspace @rung/client`.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const PREFIX = '/api/v1';
const DOCUMENT = new URL('../../gateway/src/main/resources/openapi.json', import.meta.url);
const OUTPUT = new URL('../typescript/src/generated/', import.meta.url);
const METHODS = ['get', 'put', 'post', 'delete', 'patch'];
const HEAD = '// Written by `npm run generate --workspace @rung/client` from the API document: do not edit.\n';

/** File name to content. */
export async function generated() {
  const document = JSON.parse(readFileSync(DOCUMENT, 'utf8'));
  document.paths = Object.fromEntries(
    Object.entries(document.paths).map(([path, operations]) => [path.replace(PREFIX, ''), withoutProblems(operations)]),
  );
  delete document.components.responses;
  Object.values(document.components.schemas).forEach(withoutExtensions);
  const types = await openapiTS(document, { alphabetize: true, rootTypes: true, rootTypesNoSchemaPrefix: true });
  return { 'api.ts': `${HEAD}\n${astToString(types)}`, 'operations.ts': HEAD + operations(document) };
}

/** Every failure is a `Problem`: that it may come need not be said 1,500 times. */
function withoutProblems(operations) {
  for (const operation of METHODS.flatMap((method) => operations[method] ?? [])) {
    delete operation.operationId; // in place, not in a list of its own
    operation.responses = Object.fromEntries(
      Object.entries(operation.responses).filter(([status]) => status.startsWith('2')),
    );
  }
  return operations;
}

/** TypeScript has no way to say "and any other field is a text": the fields that are named would have to be texts too. */
function withoutExtensions(schema) {
  if (schema.properties && typeof schema.additionalProperties === 'object') {
    delete schema.additionalProperties;
  }
}

/** What a client must know of an operation at run time. */
function operations(document) {
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    METHODS.filter((method) => methods[method]).map((method) => [`${method} ${path}`, methods[method]]),
  );
  const keyed = all.filter(([, { parameters = [] }]) => parameters.some(({ name }) => name === 'Idempotency-Key'));
  const rolesOf = ({ security = [] }) => security.flatMap((each) => Object.keys(each));
  return `
/** The roles of the realm. */
export type Role = ${Object.keys(document.components.securitySchemes)
    .sort()
    .map((role) => `'${role}'`)
    .join(' | ')};

/** Operations that take an \`Idempotency-Key\`. */
export const KEYED: readonly string[] = ${JSON.stringify(keyed.map(([name]) => name))};

/** Per operation the roles of which one is enough. */
export const ROLES = {
${all.map(([name, operation]) => `  '${name}': ${JSON.stringify(rolesOf(operation))},`).join('\n')}
} as const satisfies Record<string, readonly Role[]>;
`;
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split('/').pop())) {
  for (const [name, content] of Object.entries(await generated())) {
    writeFileSync(new URL(name, OUTPUT), content);
  }
}

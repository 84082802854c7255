import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "./paths.mjs";

/**
 * Prisma's schema engine as WebAssembly from the npm registry. The native engine behind `prisma migrate` is a download
 * from a host of its own, which closed networks do not reach.
 */
const require = createRequire(import.meta.url);

async function loadEngine() {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const file = path.join(path.dirname(require.resolve("@prisma/schema-engine-wasm")), "schema_engine_bg.wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue;
}

const catalogueChar = 18;

/**
 * Introspection reads columns of the catalogue's one-byte type "char", which the adapter refuses. They are read as
 * bpchar and handed on as the engine's character type.
 */
async function introspectingAdapter(/** @type {string} */ url) {
  const [{ PrismaPg }, { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory }] = await Promise.all([
    import("@prisma/adapter-pg"),
    import("@prisma/driver-adapter-utils"),
  ]);
  markCatalogueChars();
  class Factory extends PrismaPg {
    async connect() {
      const connection = await super.connect();
      const queryRaw = connection.queryRaw;
      connection.queryRaw = async (query) => {
        /** @type {{ isChar?: boolean }[]} */
        let fields = [];
        const performIO = async (/** @type {unknown} */ statement) => {
          const result = await connection.performIO(statement);
          fields = result.fields;
          return result;
        };
        const result = await queryRaw.call(Object.create(connection, { performIO: { value: performIO } }), query);
        const columnTypes = result.columnTypes.map((type, index) => (fields[index]?.isChar ? ColumnTypeEnum.Character : type));
        return { ...result, columnTypes };
      };
      return connection;
    }
  }
  return bindMigrationAwareSqlAdapterFactory(new Factory({ connectionString: url }));
}

function markCatalogueChars() {
  const { prototype } = createRequire(require.resolve("@prisma/adapter-pg"))("pg/lib/result.js");
  const addFields = prototype.addFields;
  prototype.addFields = function (/** @type {{ dataTypeID: number, isChar?: boolean }[]} */ fields) {
    for (const field of fields) if (field.dataTypeID === catalogueChar) Object.assign(field, { isChar: true, dataTypeID: 1042 });
    return addFields.call(this, fields);
  };
}

/**
 * What is missing in a database to be as prisma/schema.prisma says.
 * @param {string} url of a database that holds all migrations
 * @returns {Promise<string>} SQL; empty when nothing is missing
 */
export async function missingFromSchema(url) {
  const { SchemaEngine } = await loadEngine();
  const schema = path.join(root, "prisma", "schema.prisma");
  const files = { files: [{ path: schema, content: readFileSync(schema, "utf8") }] };
  const datamodels = files.files.map(({ path: name, content }) => [name, content]);
  const engine = await SchemaEngine.new({ datamodels }, () => {}, await introspectingAdapter(url));
  const { stdout } = await engine.diff({
    from: { tag: "schemaDatasource", configDir: root, ...files },
    to: { tag: "schemaDatamodel", ...files },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  const sql = stdout?.trim() ?? "";
  return /^(--.*\n?)*$/.test(sql) ? "" : sql;
}

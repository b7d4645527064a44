import { type Kysely, sql } from "kysely";

export interface StoredColumn {
  readonly kind: "text" | "integer" | "number";
  readonly nullable: boolean;
  /** Whether a row may leave it out. */
  readonly optional: boolean;
}

/** The columns of each table, by name. */
export type TableColumns = ReadonlyMap<string, ReadonlyMap<string, StoredColumn>>;

/** By the names that SQLite and PostgreSQL give the types of the migrations. */
const KINDS: Readonly<Record<string, StoredColumn["kind"]>> = {
  text: "text",
  integer: "integer",
  int4: "integer",
  bigint: "integer",
  int8: "integer",
  "double precision": "number",
  float8: "number",
};

/** What the tables of the database look like now. */
export async function readColumns<Tables>(
  db: Kysely<Tables>,
  dialect: "sqlite" | "postgres",
): Promise<TableColumns> {
  const tables = await db.introspection.getTables();
  const schema = dialect === "sqlite" ? undefined : await currentSchema(db);
  return new Map(
    tables
      .filter((table) => schema === undefined || table.schema === schema)
      .map(({ name, columns }) => [
        name,
        new Map(columns.map((column) => [column.name, columnOf(`${name}.${column.name}`, column)])),
      ]),
  );
}

function columnOf(
  place: string,
  column: { readonly dataType: string; readonly isNullable: boolean; readonly hasDefaultValue: boolean },
): StoredColumn {
  const kind = KINDS[column.dataType.toLowerCase()];
  if (kind === undefined)
    throw new Error(`${place} has the type ${column.dataType}, which has no form in a backup`);
  return { kind, nullable: column.isNullable, optional: column.isNullable || column.hasDefaultValue };
}

async function currentSchema<Tables>(db: Kysely<Tables>): Promise<string | undefined> {
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db);
  return rows[0]?.schema;
}

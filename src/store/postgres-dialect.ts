import {
  type DatabaseIntrospector,
  type DatabaseMetadataOptions,
  type Kysely,
  PostgresDialect,
  PostgresIntrospector,
  sql,
  type TableMetadata,
} from "kysely";

interface ColumnRow {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: "YES" | "NO";
  readonly default: string | null;
}

/**
 * Kysely's PostgreSQL, which looks at the tables of its own schema alone. Kysely's looks at those of all schemas, asks
 * for each by its name, and fails where another session drops one meanwhile.
 */
export class OwnSchemaDialect extends PostgresDialect {
  // biome-ignore lint/suspicious/noExplicitAny: as Kysely declares it
  override createIntrospector(db: Kysely<any>): DatabaseIntrospector {
    return new OwnSchemaIntrospector(db);
  }
}

class OwnSchemaIntrospector extends PostgresIntrospector {
  readonly #db: Kysely<unknown>;

  constructor(db: Kysely<unknown>) {
    super(db);
    this.#db = db;
  }

  override async getTables({
    withInternalKyselyTables,
  }: Partial<DatabaseMetadataOptions> = {}): Promise<TableMetadata[]> {
    const { rows } = await sql<ColumnRow>`
      select table_schema as schema, table_name as table, column_name as column, udt_name as type,
        is_nullable as nullable, column_default as default
      from information_schema.columns
      where table_schema = current_schema()
      order by table_name, ordinal_position`.execute(this.#db);
    const tables = new Map<string, ColumnRow[]>();
    for (const row of rows) tables.set(row.table, [...(tables.get(row.table) ?? []), row]);
    return [...tables]
      .filter(([name]) => withInternalKyselyTables || !name.startsWith("kysely_migration"))
      .map(([name, columns]) => ({
        name,
        schema: columns[0]?.schema ?? "",
        isView: false,
        columns: columns.map((column) => ({
          name: column.column,
          dataType: column.type,
          isAutoIncrementing: false,
          isNullable: column.nullable === "YES",
          hasDefaultValue: column.default !== null,
        })),
      }));
  }
}

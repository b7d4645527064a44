/** The package publishes its schemas without types. Tests only hand the whole module on; one export makes it a module. */
declare module "discord-api-spec/zod" {
  export const MessageCreateRequestSchema: unknown;
}

/** One request to the REST API and what was answered. */
export interface LoggedRequest {
  readonly method: string;
  /** Without `/api`, version and query. */
  readonly path: string;
  /** The route's pattern, such as `/channels/:channel/messages`; undefined when there is none. */
  readonly route: string | undefined;
  readonly query: URLSearchParams;
  /** The parsed body, `payload_json` of a form; undefined without one. */
  readonly body: unknown;
  readonly files: readonly { readonly name: string; readonly size: number }[];
  /** Where the body departs from the published specification; see `validateWith`. */
  problems: readonly string[];
  /** The HTTP status; undefined while, or if, nothing was answered. */
  status: number | undefined;
  response: unknown;
  /** When it came, in ms of the server's clock. */
  readonly at: number;
}

import { useEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import type { PagePerson } from "../page-protocol.js";
import { Avatar } from "./avatar.js";
import { Composer } from "./composer/composer.js";
import { followEvents, performAct } from "./connection.js";
import { Dialog } from "./dialog.js";
import { FormDialog } from "./form-dialog.js";
import { Icon } from "./icon.js";
import { MessageLog } from "./message-log.js";
import { type PageContext, PageProvider, personOf } from "./page-context.js";
import { PayloadDialog } from "./payload-dialog.js";
import { Sidebar } from "./sidebar.js";
import { FIRST_STATE, reduce } from "./state.js";
import { stringsFor } from "./strings.js";
import { keepTheme, readTheme } from "./theme.js";

/** How long a notice stays, in ms. */
const NOTICE_MS = 6000;

/** @param props `firstLocale`: the language that the page opens in; somebody of that language looks at first */
export function App({ firstLocale }: { firstLocale: string }) {
  const [state, dispatch] = useReducer(reduce, FIRST_STATE);
  const [chosen, setChosen] = useState<string>();
  const [locale, setLocale] = useState(firstLocale);
  const [theme, setTheme] = useState(() => readTheme(localStorage));
  const [payload, setPayload] = useState<unknown>();
  const [filled, setFilled] = useState<{ typed: string; key: number }>();
  const [menuOpen, setMenuOpen] = useState(false);
  const nextKey = useRef(0);
  const strings = stringsFor(locale);
  const { snapshot } = state;

  useEffect(() => {
    const who = chosen === undefined ? { locale: firstLocale } : { user: chosen };
    return followEvents(who, dispatch, () => dispatch({ type: "lost" }));
  }, [chosen, firstLocale]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dataset.theme = theme;
    keepTheme(theme, localStorage);
  }, [locale, theme]);
  useEffect(() => {
    if (state.notice === undefined) return;
    const timer = setTimeout(() => dispatch({ type: "notice", notice: undefined }), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [state.notice]);

  const context = useMemo((): PageContext | undefined => {
    if (snapshot === undefined) return undefined;
    const me = personOf(snapshot, snapshot.me);
    const act: PageContext["act"] = async (name, body) => {
      const result = await performAct(name, { user: me.id, locale, ...body } as never);
      if (result.outcome === "refused" && name !== "autocomplete") {
        dispatch({ type: "notice", notice: result.reason });
      }
      if (result.outcome === "form") dispatch({ type: "form", form: result });
      return result;
    };
    return {
      snapshot,
      me,
      locale,
      strings,
      act,
      send(shown, name, body) {
        nextKey.current += 1;
        const key = nextKey.current;
        dispatch({ type: "sending", key, command: shown });
        void act(name, body as never).then(({ outcome }) =>
          dispatch({ type: "sent", key, failed: outcome === "no-answer" }),
        );
      },
      dismiss: (id) => dispatch({ type: "dismiss", id }),
      showPayload: setPayload,
      fill(typed) {
        nextKey.current += 1;
        setFilled({ typed, key: nextKey.current });
      },
    };
  }, [snapshot, locale, strings]);

  if (context === undefined || snapshot === undefined) {
    return <p class="starting">{state.lost ? strings.stopped : strings.loading}</p>;
  }
  const sidebar = (name: string) => (
    <Sidebar
      name={name}
      viewer={chosen ?? snapshot.me}
      theme={theme}
      onTheme={setTheme}
      onLocale={setLocale}
      onPerson={(person: PagePerson) => {
        setChosen(person.id);
        setLocale(person.locale ?? locale);
      }}
    />
  );
  const { form } = state;
  return (
    <PageProvider value={context}>
      <div class="page">
        <aside class="column">
          <h1 class="guild">{snapshot.guild}</h1>
          {sidebar("column")}
        </aside>
        <main class="channel-view">
          <header class="channel-header">
            <Icon name="hash" />
            <h2>{snapshot.channel.name}</h2>
            <button
              type="button"
              class="viewer"
              aria-label={`${strings.openMenu}: ${context.me.name}`}
              aria-haspopup="dialog"
              onClick={() => setMenuOpen(true)}
            >
              <Avatar person={context.me} size="small" />
              <Icon name="menu" />
            </button>
          </header>
          <p class="preview-note">
            <Icon name="info" />
            <span>
              <strong>{strings.preview}</strong> <span class="more">{strings.previewMore}</span>
            </span>
          </p>
          {state.lost ? (
            <p class="lost" role="status">
              {strings.stopped}
            </p>
          ) : null}
          <MessageLog
            messages={snapshot.messages.filter(({ id }) => !state.dismissed.has(id))}
            sent={state.sent}
            onPutAway={(key) => dispatch({ type: "put-away", key })}
          />
          {state.notice === undefined ? null : (
            <p class="notice" role="alert">
              {state.notice}
            </p>
          )}
          <Composer filled={filled} />
        </main>
      </div>
      {payload === undefined ? null : (
        <PayloadDialog payload={payload} onClose={() => setPayload(undefined)} />
      )}
      {menuOpen ? (
        <Dialog title={snapshot.guild} className="drawer" onClose={() => setMenuOpen(false)}>
          {sidebar("drawer")}
        </Dialog>
      ) : null}
      {form === undefined ? null : (
        <FormDialog
          key={form.interaction}
          form={form.form}
          onClose={() => dispatch({ type: "form", form: undefined })}
          onSubmit={async (values) => {
            const result = await performAct("form", { interaction: form.interaction, values });
            if (result.outcome === "refused") return result.reason;
            if (result.outcome === "no-answer") return strings.noAnswer;
            dispatch({ type: "form", form: result.outcome === "form" ? result : undefined });
            return undefined;
          }}
        />
      )}
    </PageProvider>
  );
}

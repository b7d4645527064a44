import type { PagePerson } from "../page-protocol.js";
import { Avatar } from "./avatar.js";
import { Icon } from "./icon.js";
import { usePage } from "./page-context.js";
import { LOCALES, type Strings, stringsFor } from "./strings.js";
import { THEMES, type Theme } from "./theme.js";

export interface SidebarProps {
  /** The id of who was chosen to look; what they see may be on its way. */
  readonly viewer: string;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly onPerson: (person: PagePerson) => void;
  readonly onLocale: (locale: string) => void;
  /** Tells the groups of the column from those of the dialog on narrow windows. */
  readonly name: string;
}

function Person({ person, strings }: { person: PagePerson; strings: Strings }) {
  const locale = person.locale ?? "en-US";
  return (
    <>
      <Avatar person={person} />
      <span class="person-text">
        <span class="person-name">{person.name}</span>
        <small>
          {person.canManage ? <Icon name="shield" /> : null}
          {person.canManage ? strings.manager : strings.member} · {stringsFor(locale).language}
        </small>
      </span>
    </>
  );
}

/** Who looks, in which language, in which colours. */
export function Sidebar({ viewer, theme, onTheme, onPerson, onLocale, name }: SidebarProps) {
  const { snapshot, locale, strings } = usePage();
  return (
    <div class="sidebar">
      <section class="channels" aria-label={strings.textChannels}>
        <h2>{strings.textChannels}</h2>
        <p class="channel" aria-current="page">
          <Icon name="hash" />
          {snapshot.channel.name}
        </p>
      </section>
      <fieldset class="people">
        <legend>{strings.viewAs}</legend>
        {snapshot.people
          .filter((person) => !person.isBot)
          .map((person) => (
            <label key={person.id} class={`person ${person.id === viewer ? "chosen" : ""}`}>
              <input
                type="radio"
                name={`${name}-person`}
                checked={person.id === viewer}
                onChange={() => onPerson(person)}
              />
              <Person person={person} strings={strings} />
            </label>
          ))}
      </fieldset>
      <fieldset class="segments">
        <legend>{strings.languageLabel}</legend>
        <div>
          {" "}
          {LOCALES.map((each) => (
            <label key={each} class={each === locale ? "chosen" : ""} lang={each}>
              <input
                type="radio"
                name={`${name}-locale`}
                value={each}
                checked={each === locale}
                onChange={() => onLocale(each)}
              />
              {stringsFor(each).language}
            </label>
          ))}
        </div>{" "}
      </fieldset>
      <fieldset class="segments themes">
        <legend>{strings.theme}</legend>
        <div>
          {" "}
          {THEMES.map((each) => (
            <label key={each} class={each === theme ? "chosen" : ""}>
              <input
                type="radio"
                name={`${name}-theme`}
                value={each}
                checked={each === theme}
                onChange={() => onTheme(each)}
              />
              {strings.themes[each]}
            </label>
          ))}
        </div>{" "}
      </fieldset>
    </div>
  );
}

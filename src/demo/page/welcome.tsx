import { slashCommands } from "./composer/slash-commands.js";
import { Icon } from "./icon.js";
import { usePage } from "./page-context.js";
import { stringsFor } from "./strings.js";

/** The beginning of the channel: what this is, and what to try. */
export function Welcome() {
  const { snapshot, strings, locale, fill } = usePage();
  const commands = slashCommands(snapshot.commands, locale);
  const offered = snapshot.tries.flatMap(({ command, filled }) => {
    const found = commands.find(({ name }) => name === command);
    return found === undefined ? [] : [{ ...found, filled }];
  });
  return (
    <section class="welcome">
      <span class="welcome-mark">
        <Icon name="hash" />
      </span>
      <h2>{strings.welcome(snapshot.channel.name)}</h2>
      <p>{strings.welcomeMore}</p>
      {offered.length === 0 ? null : (
        <ul class="tries" aria-label={strings.tryThese}>
          {offered.map(({ name, shown, description, filled }) => (
            <li key={`${name} ${filled?.value}`}>
              <button
                type="button"
                onClick={() =>
                  fill(`/${name} ${filled === undefined ? "" : `${filled.option}: ${filled.value}`}`)
                }
              >
                <span class="try-command">
                  /{shown}
                  {filled === undefined ? null : (
                    <small lang={filled.locale}>{stringsFor(filled.locale).language}</small>
                  )}
                </span>
                <span lang={filled?.locale}>{filled?.value ?? description}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

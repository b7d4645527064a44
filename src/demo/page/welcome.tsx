import { slashCommands } from "./composer/slash-commands.js";
import { Icon } from "./icon.js";
import { usePage } from "./page-context.js";
import { stringsFor } from "./strings.js";

/** The beginning of the channel: what this is, and what to try. */
export function Welcome() {
  const { snapshot, strings, locale, fill } = usePage();
  const commands = slashCommands(snapshot.commands, locale);
  return (
    <section class="welcome">
      <span class="welcome-mark">
        <Icon name="hash" />
      </span>
      <h2>{strings.welcome(snapshot.channel.name)}</h2>
      <p>{strings.welcomeMore}</p>
      {snapshot.tries.length === 0 ? null : (
        <ul class="tries" aria-label={strings.tryThese}>
          {snapshot.tries.map(({ locale: language, command, option, value }) => (
            <li key={value}>
              <button type="button" onClick={() => fill(`/${command} ${option}: ${value}`)}>
                <span class="try-command">
                  /{commands.find(({ name }) => name === command)?.shown ?? command}
                  <small lang={language}>{stringsFor(language).language}</small>
                </span>
                <span lang={language}>{value}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

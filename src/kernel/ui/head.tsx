import { languageName, languageTag, locales } from '../i18n/locale.ts';
import type { Message } from '../i18n/messages.ts';
import { Ruby, Said } from '../i18n/ruby.tsx';
import { Icon } from './icon.tsx';
import { Link, PhoneLink } from './link.tsx';
import { uiWords } from './messages.ts';
import { addressIn, type NavFold, type NavLink, useSay, useView, type View } from './view.ts';

/** Town, service and telephone always; language, text size and readings one press away; the menu below. */
export function Head() {
  const view = useView();
  return (
    <header class="ts-head">
      <div class="ts-head-row">
        <a class="ts-head-name" href={addressIn(view.base, homeOf(view))}>
          <span class="ts-head-town">{view.townName}</span>
          <span class="ts-head-service">
            <Ruby>{view.serviceName}</Ruby>
          </span>
        </a>
        <div class="ts-head-tools">
          {view.audience === 'resident' && <HeadPhone />}
          <Display />
          {view.tools?.map((tool) => (
            <Link href={tool.href} kind="utility">
              {tool.label}
            </Link>
          ))}
          {view.staff && <StaffName staff={view.staff} />}
        </div>
      </div>
      <Menu />
    </header>
  );
}

/** Staff land on their first menu entry, residents on the town's home. */
const homeOf = (view: View): string =>
  (view.audience === 'staff' && view.nav.find((item) => 'href' in item)?.href) || '/';

function HeadPhone() {
  const { townPhone } = useView();
  return (
    <span class="ts-head-phone">
      <Icon name="phone" size={20} />
      <PhoneLink phone={townPhone} />
    </span>
  );
}

function StaffName({ staff }: { staff: NonNullable<View['staff']> }) {
  return (
    <span class="ts-head-staff">
      <span>
        <Icon name="person" size={20} /> {staff.name}
        {staff.posts.length > 0 && <span class="ts-head-posts">{staff.posts.join('・')}</span>}
      </span>
      {staff.turns > 0 && (
        <span class="ts-head-turns">
          <Said message={uiWords.yourTurn} blanks={{ count: staff.turns }} />
        </span>
      )}
    </span>
  );
}

function Menu() {
  const { nav } = useView();
  const t = useSay();
  if (nav.length === 0) return null;
  return (
    <nav class="ts-menu" aria-label={t(uiWords.menu)}>
      <ul class="ts-plain">
        {nav.map((item) => (
          <li>{'items' in item ? <MenuFold fold={item} /> : <MenuLink link={item} />}</li>
        ))}
      </ul>
    </nav>
  );
}

const MenuLink = ({ link }: { link: NavLink }) => (
  <a href={addressIn(useView().base, link.href)} aria-current={link.current ? 'page' : undefined}>
    <span>
      <Ruby>{link.label}</Ruby>
    </span>
  </a>
);

/** Folded links; opening one fold closes the others. */
const MenuFold = ({ fold }: { fold: NavFold }) => (
  <details name="menu">
    <summary aria-current={fold.current ? 'true' : undefined}>
      <span>{fold.label}</span>
      <Icon name="down" size={16} />
    </summary>
    <ul class="ts-popup ts-plain">
      {fold.items.map((link) => (
        <li>
          <MenuLink link={link} />
        </li>
      ))}
    </ul>
  </details>
);

/** How the page is shown: plain links, kept in a cookie by the server, so that they work without script. */
function Display() {
  const view = useView();
  return (
    <details class="ts-display">
      <summary>
        {view.audience === 'resident' && <Icon name="globe" size={20} />}
        <span>
          <Said message={view.audience === 'resident' ? uiWords.display : uiWords.textSize} />
        </span>
        <Icon name="down" size={16} />
      </summary>
      <div class="ts-popup">
        {view.audience === 'resident' && <Languages />}
        <Switches
          name="size"
          legend={uiWords.textSize}
          current={view.textSize}
          choices={{ normal: uiWords.sizeNormal, large: uiWords.sizeLarge, xlarge: uiWords.sizeXlarge }}
        />
        {view.audience === 'resident' && view.locale !== 'en' && (
          <Switches
            name="ruby"
            legend={uiWords.ruby}
            current={view.ruby ? 'on' : 'off'}
            choices={{ on: uiWords.on, off: uiWords.off }}
          />
        )}
      </div>
    </details>
  );
}

const displayHref = (view: View, name: string, value: string): string =>
  addressIn(view.base, `/display?${name}=${value}&back=${encodeURIComponent(view.path)}`);

function Languages() {
  const view = useView();
  return (
    <div class="ts-switch">
      <p id="switch-lang">
        <Said message={uiWords.language} />
      </p>
      <ul class="ts-plain" aria-labelledby="switch-lang">
        {locales.map((locale) => (
          <li>
            <a
              href={displayHref(view, 'lang', locale)}
              lang={languageTag[locale]}
              hreflang={languageTag[locale]}
              aria-current={locale === view.locale ? 'true' : undefined}
            >
              {locale === view.locale && <Icon name="check" size={20} />}
              <span>
                <Ruby>{languageName[locale]}</Ruby>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

type SwitchesProps = { name: string; legend: Message; current: string; choices: Record<string, Message> };

function Switches({ name, legend, current, choices }: SwitchesProps) {
  const view = useView();
  return (
    <div class="ts-switch">
      <p id={`switch-${name}`}>
        <Said message={legend} />
      </p>
      <ul class="ts-plain" aria-labelledby={`switch-${name}`}>
        {Object.entries(choices).map(([value, word]) => (
          <li>
            <a href={displayHref(view, name, value)} aria-current={value === current ? 'true' : undefined}>
              {value === current && <Icon name="check" size={20} />}
              <span>
                <Said message={word} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

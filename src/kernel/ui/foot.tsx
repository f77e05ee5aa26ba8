import { Ruby, Said } from '../i18n/ruby.tsx';
import { Link, PhoneLink } from './link.tsx';
import { uiWords } from './messages.ts';
import { useSay, useView } from './view.ts';

/** The town, its telephone, and what every public page owes: statement of accessibility, privacy, operator. */
export function Foot() {
  const { townName, townPhone, townHours, serviceName, footer = [] } = useView();
  const t = useSay();
  return (
    <footer class="ts-foot">
      <div class="ts-foot-inner">
        <p class="ts-foot-name">
          {townName}
          {townPhone !== '' && <Ruby>{`　${serviceName}`}</Ruby>}
        </p>
        {townPhone !== '' && (
          <p>
            <Said message={uiWords.phone} /> <PhoneLink phone={townPhone} />
            {townHours && <>　{townHours}</>}
          </p>
        )}
        {footer.length > 0 && (
          <nav aria-label={t(uiWords.links)}>
            <ul class="ts-cluster">
              {footer.map((door) => (
                <li>
                  <Link href={door.href} kind="utility">
                    <Ruby>{door.label}</Ruby>
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </footer>
  );
}

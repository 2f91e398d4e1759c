import type { Api } from '@rung/client';
import { Empty, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat';
import { Chip } from '../../parts/Chip';
import { isNamed, subjectOf, useFieldNames } from '../fieldNames';
import { isObject, type Json, listAt, textAt } from '../paths';
import { deltaWords, useValueWords } from '../valueWords';

/** What a version says differently, one change a line: what, from what to what, by how much. */
export function ChangeList({ diff, policy }: { diff: Api.DiffView; policy: Json | undefined }) {
  const { t } = useTranslation();
  if (diff.changes.length === 0) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('policyVersion.same', { with: diff.with })} />;
  }
  return (
    <ul className="changes" aria-label={t('policyVersion.changes')}>
      {inLadderOrder(diff.changes, policy).map((change) => (
        <li key={change.path}>
          <Change change={change} policy={policy} />
          {change.restrictive && <Chip tone="look">{t('policyVersion.restrictive')}</Chip>}
        </li>
      ))}
    </ul>
  );
}

/** The service tells them by path, so tiers by their code; people read a ladder from its lowest. */
function inLadderOrder(changes: readonly Api.ChangeView[], policy: Json | undefined): Api.ChangeView[] {
  const codes = listAt(policy, 'ladder').map((tier) => textAt(tier, 'code'));
  const place = ({ path }: Api.ChangeView) => codes.indexOf(subjectOf(path, policy)?.code ?? '');
  const list = ({ path }: Api.ChangeView) => path.replace(/[[.].*/, '');
  return changes.toSorted((one, other) => list(one).localeCompare(list(other)) || place(one) - place(other));
}

function Change({ change, policy }: { change: Api.ChangeView; policy: Json | undefined }) {
  const { i18n } = useTranslation();
  const format = useFormat();
  const nameOf = useFieldNames(policy);
  const inWords = useValueWords();
  const { path, sentence } = change;
  const before = change.before as Json;
  const after = change.after as Json;
  const delta = deltaWords(before, after, format);
  // A whole tier that comes or goes, and a field that this page has no word for, as the service says it.
  if (!isNamed(path) || isObject(before) || isObject(after)) {
    return <span>{sentence[i18n.language] ?? Object.values(sentence)[0] ?? path}</span>;
  }
  return (
    <>
      <span className="change-what">{nameOf(path)}</span>
      <span>
        <del>{inWords(path, before)}</del>
        <span aria-hidden> → </span>
        <ins>{inWords(path, after)}</ins>
      </span>
      {delta && <Tag>{delta}</Tag>}
    </>
  );
}

import { Flex, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useGet } from '../api/queries';
import { useFormat } from '../i18n/useFormat';
import { useWords } from '../i18n/words';
import { ALL, KINDS, STATES } from './filters';

export function QueueFilters() {
  const { t } = useTranslation();
  const words = useWords();
  const [address, setAddress] = useSearchParams();
  const format = useFormat();
  const kind = KINDS.find((code) => code === address.get('kind'));
  const counts = useGet('/feedback/counts', { query: { kind } }).data;
  const counted = (text: string, count: number | undefined) =>
    count === undefined ? text : `${text} ${format.number(count)}`;
  const put = (name: string, value: string, nothing: string) =>
    setAddress((before) => {
      const after = new URLSearchParams(before);
      if (value === nothing) {
        after.delete(name);
      } else {
        after.set(name, value);
      }
      return after;
    });
  return (
    <Flex wrap gap="small" align="center" className="toolbar">
      <Segmented<string>
        aria-label={t('feedback.statusFilter')}
        value={address.get('status') ?? 'open'}
        onChange={(status) => put('status', status, 'open')}
        options={[
          ...STATES.map((state) => ({ value: state, label: counted(words('ticketState', state), counts?.[state]) })),
          { value: ALL, label: t('feedback.allStates') },
        ]}
      />
      <Select
        className="filter"
        aria-label={t('feedback.kindFilter')}
        value={address.get('kind') ?? ''}
        onChange={(kind) => put('kind', kind, '')}
        options={[
          { value: '', label: t('feedback.allKinds') },
          ...KINDS.map((kind) => ({ value: kind, label: words('feedbackKind', kind) })),
        ]}
      />
      <Select
        className="filter"
        aria-label={t('feedback.assigneeFilter')}
        value={address.get('assignee') ?? ''}
        onChange={(assignee) => put('assignee', assignee, '')}
        options={[
          { value: '', label: t('feedback.anybody') },
          { value: 'me', label: counted(t('feedback.mine'), counts?.mine) },
          { value: 'none', label: t('feedback.nobodys') },
        ]}
      />
      {counts?.oldestUnresolvedAt && (
        <span className="soft">{t('feedback.oldest', { ago: format.ago(counts.oldestUnresolvedAt, Date.now()) })}</span>
      )}
    </Flex>
  );
}

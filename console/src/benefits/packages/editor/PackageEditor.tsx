import type { Api } from '@rung/client';
import { Button, Flex, Form, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGet } from '../../../api/queries';
import { Card } from '../../../parts/Card';
import { Loading } from '../../../parts/Loading';
import { ProblemPanel } from '../../../parts/ProblemPanel';
import { KINDS } from '../../catalogue/kinds';
import { useCatalogue } from '../../useCatalogue';
import { TierPreviews } from '../TierPreviews';
import { chosenOf, flawsOf, requestOf, toggled } from './chosen';
import { FlawList } from './FlawList';
import { Matrix } from './Matrix';

interface EditorProps {
  start: readonly Api.TierPackage[];
  comment: string;
  saving: boolean;
  error: Error | null;
  /** What was refused. */
  sent: Api.PackageRequest | undefined;
  onSave: (body: Api.PackageRequest) => void;
}

/** What each tier gives, and beside it what its members will read. The service says what is wrong, all at once. */
export function PackageEditor({ start, comment: startComment, saving, error, sent, onSave }: EditorProps) {
  const { t } = useTranslation();
  const catalogue = useCatalogue();
  const ladder = useGet('/ladder', {}, { staleTime: 60_000 });
  const [chosen, setChosen] = useState(() => chosenOf(start));
  const [comment, setComment] = useState(startComment);
  const flaws = useMemo(() => flawsOf(error, sent), [error, sent]);
  const failure = catalogue.error ?? ladder.error;
  if (failure) {
    return <ProblemPanel error={failure} onRetry={() => void Promise.all([catalogue.refetch(), ladder.refetch()])} />;
  }
  if (!catalogue.data || !ladder.data) {
    return <Loading />;
  }
  const { tiers } = ladder.data;
  const isChosen = (code: string) => Object.values(chosen).some((codes) => codes.includes(code));
  const shown = KINDS.flatMap((kind) => catalogue.data.filter(({ content }) => content.kind === kind)).filter(
    ({ code, retiredAt }) => retiredAt === null || isChosen(code),
  );
  const order = shown.map(({ code }) => code);
  const codes = tiers.map(({ code }) => code);
  return (
    <>
      {error && flaws.length === 0 && <ProblemPanel error={error} />}
      {flaws.length > 0 && <FlawList flaws={flaws} catalogue={catalogue.data} />}
      <Card title={t('benefits.matrix')} className="package-part">
        <Matrix
          tiers={tiers}
          catalogue={shown}
          chosen={chosen}
          flaws={flaws}
          onToggle={(tier, code) => setChosen((now) => toggled(now, tier, code))}
        />
        <Form layout="vertical" component="div" className="tags">
          <Form.Item label={t('versions.comment')} extra={t('versions.commentHelp')} htmlFor="package-comment">
            <Input.TextArea
              id="package-comment"
              maxLength={1000}
              autoSize={{ minRows: 2, maxRows: 6 }}
              value={comment}
              onChange={({ target }) => setComment(target.value)}
            />
          </Form.Item>
        </Form>
        <Flex>
          <Button type="primary" loading={saving} onClick={() => onSave(requestOf(chosen, codes, order, comment))}>
            {t('benefits.savePackage')}
          </Button>
        </Flex>
      </Card>
      <Card title={t('benefits.preview')}>
        <TierPreviews benefitsOf={(tier) => shown.filter(({ code }) => chosen[tier]?.includes(code))} />
      </Card>
    </>
  );
}

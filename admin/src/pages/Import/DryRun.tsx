import { Button, Flex, Typography } from '@strapi/design-system';
import type { Vocabulary } from '../../../../server/src/contracts/vocabulary';
import type { ImportAsked } from '../../api/imports';
import { Card } from '../../components/Card';
import { ErrorNotice } from '../../components/ErrorNotice';
import { Loading } from '../../components/Loading';
import { Retriable } from '../../components/Retriable';
import { useText } from '../../i18n/useText';
import { ImportDone } from './ImportDone';
import { ImportTable } from './ImportTable';
import { useImportRun } from './useImportRun';
import { useShownRows } from './useShownRows';

interface Props {
  asked: ImportAsked;
  vocabulary: Vocabulary;
}

/** What the rows would change, the button that has it done, and how that went. For other rows another one. */
export function DryRun({ asked, vocabulary }: Props) {
  const t = useText();
  const run = useImportRun(asked);
  const { looked, applying, brought } = run;
  const rows = useShownRows(brought ?? looked.data, vocabulary);
  const title = t(brought ? 'import.outcome' : 'import.dryRun');
  const told = looked.data?.told;
  const again = () => {
    applying.reset();
    void looked.refetch();
  };
  return (
    <Card title={title}>
      <Retriable label={title}>
        {looked.isFetching && <Loading />}
        {looked.error && !looked.isFetching && (
          <ErrorNotice error={looked.error} onRetry={() => void looked.refetch()} />
        )}
        {brought && <ImportDone run={run} />}
        {told && !looked.isFetching && !brought && (
          <Flex gap={4} justifyContent="space-between" wrap="wrap">
            <Typography role="status" fontWeight="semiBold">
              {t('import.sums', { ...told.sums })}
            </Typography>
            {told.sums.changed > 0 && !applying.error && (
              <Button loading={applying.isPending} onClick={() => applying.mutate(told.token)}>
                {t('import.apply', { count: told.sums.changed })}
              </Button>
            )}
          </Flex>
        )}
        {applying.error && !brought && !looked.isFetching && (
          <ErrorNotice error={applying.error} onRetry={again} />
        )}
        {rows.length > 0 && !looked.isFetching && !run.back && (
          <ImportTable
            rows={rows}
            label={title}
            isDone={brought !== null}
            about={t(asked.kind === 'tags' ? 'toTag.entry' : 'import.cell')}
          />
        )}
      </Retriable>
    </Card>
  );
}

import { Box } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Retriable } from '../../components/Retriable';
import { useCanConfigure } from '../../components/useCanConfigure';
import { useText } from '../../i18n/useText';
import { NotSetUp } from './NotSetUp';
import { SetUp } from './SetUp';

interface Props {
  /** After the first journey was made. */
  onDone: () => void;
}

/** The journey page before there is a journey. */
export function FirstRun({ onDone }: Props) {
  const t = useText();
  const canConfigure = useCanConfigure();
  if (canConfigure === undefined) return <Page.Loading>{t('state.loading')}</Page.Loading>;
  return (
    <Page.Main>
      <Page.Title>{t('plugin.name')}</Page.Title>
      <Layouts.Header
        title={t('plugin.name')}
        subtitle={canConfigure ? t('firstRun.subtitle') : undefined}
      />
      <Layouts.Content>
        <Box paddingBottom={8}>
          {canConfigure ? (
            <Retriable label={t('plugin.name')}>
              <SetUp onDone={onDone} />
            </Retriable>
          ) : (
            <NotSetUp />
          )}
        </Box>
      </Layouts.Content>
    </Page.Main>
  );
}

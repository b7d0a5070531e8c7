import { Box, Button, Typography } from '@strapi/design-system';
import { Mail } from '@strapi/icons';
import { useDigestPreview, useTestDigest } from '../../../api/digest';
import { Card } from '../../../components/Card';
import { ErrorNotice } from '../../../components/ErrorNotice';
import { Loading } from '../../../components/Loading';
import { useNotify } from '../../../components/useNotify';
import { useText } from '../../../i18n/useText';

/** The mail as the user would get it now, and a way to get it. */
export function DigestPreview() {
  const t = useText();
  const notify = useNotify();
  const { data, error, refetch } = useDigestPreview();
  const test = useTestDigest();
  const send = () =>
    test.mutate(undefined, {
      onSuccess: ({ to }) => notify.success(t('digest.tested', { to })),
      onError: notify.failure,
    });
  return (
    <Card
      title={t('digest.preview')}
      intro={t('digest.preview.text')}
      actions={
        <Button variant="tertiary" startIcon={<Mail />} loading={test.isPending} onClick={send}>
          {t('digest.test')}
        </Button>
      }
    >
      {error && !data && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && (
        <>
          <Typography fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
            {t('digest.preview.subject', { subject: data.subject })}
          </Typography>
          <Box borderColor="neutral200" hasRadius overflow="hidden">
            {/* Without scripts, and its links lead nowhere here. */}
            <iframe
              title={t('digest.preview')}
              sandbox=""
              srcDoc={data.html}
              style={{ border: 0, display: 'block', height: '48rem', width: '100%' }}
            />
          </Box>
        </>
      )}
    </Card>
  );
}

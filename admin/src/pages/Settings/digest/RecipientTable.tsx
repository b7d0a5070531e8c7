import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DigestRecipient } from '../../../../../server/src/contracts/digest';
import { DataTable } from '../../../components/DataTable';
import { useText } from '../../../i18n/useText';

/** What became of the mails to each recipient. */
export function RecipientTable({ recipients }: { recipients: readonly DigestRecipient[] }) {
  const t = useText();
  return (
    <DataTable aria-label={t('digest.recipients')}>
      <thead>
        <tr>
          <th scope="col">{t('digest.recipients')}</th>
          <th scope="col">{t('digest.state')}</th>
        </tr>
      </thead>
      <tbody>
        {recipients.map((recipient) => (
          <tr key={recipient.documentId}>
            <th scope="row">{recipient.name}</th>
            <td>
              <State recipient={recipient} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function State({ recipient: { problem, sentAt, failed } }: { recipient: DigestRecipient }) {
  const t = useText();
  const { formatDate } = useIntl();
  const time = (at: string) => formatDate(at, { dateStyle: 'medium', timeStyle: 'short' });
  if (problem) {
    return <Typography textColor="neutral600">{t(`digest.state.${problem}`)}</Typography>;
  }
  return (
    <>
      {failed && (
        <Typography tag="p" textColor="danger600" style={{ overflowWrap: 'anywhere' }}>
          {t('digest.state.failed', { time: time(failed.at), message: failed.message })}
        </Typography>
      )}
      <Typography tag="p">
        {sentAt ? t('digest.state.sent', { time: time(sentAt) }) : t('digest.state.never')}
      </Typography>
    </>
  );
}

import { Box, Menu, VisuallyHidden } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { Fragment, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Axis } from '../../../../server/src/contracts/report';
import { EXPORTED, saveFile } from '../../api/files';
import type { FileAsked } from '../../api/files';
import type { ReportQuery } from '../../api/reports';
import { useNotify } from '../../components/useNotify';
import { useText } from '../../i18n/useText';

interface Props {
  filters: ReportQuery;
  columns: Axis;
}

const FORMATS = ['csv', 'json'] as const;
/** All of it where there is room, as Radix measures it; Strapi's menus are too low for so many. */
const AVAILABLE = 'var(--radix-dropdown-menu-content-available-height)';
const WORKBOOK: FileAsked = { what: 'matrix', format: 'xlsx' };

/** Saves what is shown, and what is behind it, as files, or prints it. */
export function ExportMenu({ filters, columns }: Props) {
  const t = useText();
  const notify = useNotify();
  const separator = useSeparator();
  const [saving, setSaving] = useState(0);

  const save = async (asked: FileAsked): Promise<void> => {
    setSaving((count) => count + 1);
    try {
      const name = await saveFile(asked, { filters, columns, separator });
      notify.success(t('export.saved', { name }));
    } catch (error) {
      notify.failure(error);
    } finally {
      setSaving((count) => count - 1);
    }
  };

  return (
    <Box>
      <Menu.Root>
        <Menu.Trigger variant="tertiary" size="L" startIcon={<Download />} aria-busy={saving > 0}>
          {saving > 0 ? t('export.preparing') : t('export.open')}
        </Menu.Trigger>
        <Menu.Content popoverPlacement="bottom-end" maxHeight={AVAILABLE}>
          <Menu.Item onSelect={() => void save(WORKBOOK)}>{t('export.workbook')}</Menu.Item>
          {EXPORTED.map((what) => (
            <Fragment key={what}>
              <Menu.Separator />
              {FORMATS.map((format) => (
                <Menu.Item key={format} onSelect={() => void save({ what, format })}>
                  {t('export.as', { what: t(`export.${what}`), format: format.toUpperCase() })}
                </Menu.Item>
              ))}
            </Fragment>
          ))}
          <Menu.Separator />
          <Menu.Item onSelect={printSoon}>{t('export.print')}</Menu.Item>
        </Menu.Content>
      </Menu.Root>
      <VisuallyHidden>
        <span role="status">{saving > 0 && t('export.preparing')}</span>
      </VisuallyHidden>
    </Box>
  );
}

/** Once the menu is closed: it would keep the page from being printed. */
const printSoon = (): void => void setTimeout(() => window.print());

/** What spreadsheets of the panel's language take for the end of a column. */
function useSeparator() {
  const { formatNumber } = useIntl();
  return formatNumber(0.5).includes(',') ? 'semicolon' : 'comma';
}

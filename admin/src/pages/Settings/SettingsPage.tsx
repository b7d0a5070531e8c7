import { Page } from '@strapi/strapi/admin';
import { JourneyProvider } from '../../api/JourneyProvider';
import { CONFIGURE } from '../../permissions';
import { SettingsTabs } from './SettingsTabs';

/** Settings → Journey. */
export default function SettingsPage() {
  return (
    <JourneyProvider>
      <Page.Protect permissions={CONFIGURE}>
        <SettingsTabs />
      </Page.Protect>
    </JourneyProvider>
  );
}

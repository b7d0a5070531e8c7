import { Loading } from '../components/Loading';

/** As high as its two fields: what is below the panel stays where it is. */
export const PanelLoading = () => <Loading minHeight="20rem" />;

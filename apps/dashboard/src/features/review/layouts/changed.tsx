import { t } from '../../../i18n/t.ts';

export const Changed = () => <p className="small quiet">{t('beside.amended')}</p>;

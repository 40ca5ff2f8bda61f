import { audiences, type Cell } from './cell.ts';

export const owner: Record<string, Cell> = {
  'GET owner/demo-mails': {
    who: audiences.ownerOfDemo(),
    log: 'nothing',
    send: (as) => as.get('owner/demo-mails'),
  },
};

import { Body, Param, Put } from '@nestjs/common';
import { Id, ItemPath, SavedDraftItem, SaveDraftItem } from '@selfward/contract';
import { AreaController } from '../../http/allow.ts';
import { Answers } from '../../http/answers.ts';
import type { ClientCaller } from '../../http/caller.ts';
import { CurrentClient } from '../../http/current-caller.ts';
import { IfMatch, NeedsIfMatch } from '../../http/preconditions.ts';
import { DraftItemsService } from './draft-items.service.ts';

@AreaController('client', 'responses/:responseId/draft-items')
export class DraftItemsController {
  constructor(private readonly service: DraftItemsService) {}

  @Put(':itemPath')
  @NeedsIfMatch()
  @Answers(200, SavedDraftItem)
  save(
    @CurrentClient() caller: ClientCaller,
    @Param('responseId', { schema: Id }) responseId: string,
    @Param('itemPath', { schema: ItemPath }) itemPath: string,
    @IfMatch() expected: number,
    @Body({ schema: SaveDraftItem }) body: SaveDraftItem,
  ): Promise<SavedDraftItem> {
    return this.service.keep(caller, { responseId, itemPath, expected, body });
  }
}

import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import {
  attachClosestEdge,
  type Edge,
  extractClosestEdge,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';

export type DropEdge = 'top' | 'bottom';

interface DragRow {
  element: HTMLElement;
  address: string;
  canDrop: (moved: string) => boolean;
  onEdge: (edge: DropEdge | null) => void;
  onDragging: (isDragging: boolean) => void;
  onDrop: (moved: string, edge: DropEdge) => void;
}

/** One row that can be taken and dropped on. For hands with a pointer; the buttons do the same. */
export function dragRow({ element, address, canDrop, ...row }: DragRow): () => void {
  const movedIn = (data: Record<string | symbol, unknown>) =>
    typeof data['address'] === 'string' ? data['address'] : '';
  return combine(
    draggable({
      element,
      getInitialData: () => ({ address }),
      onDragStart: () => row.onDragging(true),
      onDrop: () => row.onDragging(false),
    }),
    dropTargetForElements({
      element,
      canDrop: ({ source }) => canDrop(movedIn(source.data)),
      getData: ({ input }) =>
        attachClosestEdge({ address }, { element, input, allowedEdges: ['top', 'bottom'] }),
      onDrag: ({ self }) => row.onEdge(asEdge(extractClosestEdge(self.data))),
      onDragLeave: () => row.onEdge(null),
      onDrop: ({ self, source }) => {
        row.onEdge(null);
        const edge = asEdge(extractClosestEdge(self.data));
        if (edge) row.onDrop(movedIn(source.data), edge);
      },
    }),
  );
}

const asEdge = (edge: Edge | null): DropEdge | null =>
  edge === 'top' || edge === 'bottom' ? edge : null;

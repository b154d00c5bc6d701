type ProductIds = { productId: string };
type CategoryIds = { categoryId: string };
type StockIds = { storeId: string; productIds: string[] };
type SessionIds = { sessionId: string; userId: string };
type UserIds = { userId: string };
type StoreIds = { storeId: string };
type RegisterIds = { storeId: string; registerId: string };
type ShiftIds = { storeId: string; registerId: string; shiftId: string };
type TransferIds = { transferId: string; fromStoreId: string; toStoreId: string };

/**
 * What each event says: ids and nothing more. A reader fetches what it needs, so a missed or repeated event costs a
 * request and never a wrong figure. An import may touch thousands of products and therefore names none.
 */
export type EventPayloads = {
  "sale.completed": { saleId: string; storeId: string; registerId: string; productIds: string[] };
  "product.created": ProductIds;
  "product.updated": ProductIds;
  "product.archived": ProductIds;
  "products.imported": Record<string, never>;
  "category.created": CategoryIds;
  "category.updated": CategoryIds;
  "category.archived": CategoryIds;
  "stock.adjusted": StockIds;
  "stock.received": StockIds;
  "session.opened": SessionIds;
  "session.closed": SessionIds;
  "user.created": UserIds;
  "user.updated": UserIds;
  "store.created": StoreIds;
  "store.updated": StoreIds;
  "register.created": RegisterIds;
  "register.updated": RegisterIds;
  "register.enrolled": RegisterIds;
  "register.released": RegisterIds;
  "settings.updated": Record<string, never>;
  "shift.opened": ShiftIds;
  "shift.cash_moved": ShiftIds;
  "shift.closed": ShiftIds;
  "transfer.sent": TransferIds;
  "transfer.received": TransferIds;
  "transfer.cancelled": TransferIds;
};

export type EventType = keyof EventPayloads;

/** Something that happened, told apart by its type. */
export type DomainEvent = { [T in EventType]: { type: T; payload: EventPayloads[T] } }[EventType];

// A record must name every type, where a list could forget one.
const TYPES: Readonly<Record<EventType, true>> = {
  "sale.completed": true,
  "product.created": true,
  "product.updated": true,
  "product.archived": true,
  "products.imported": true,
  "category.created": true,
  "category.updated": true,
  "category.archived": true,
  "stock.adjusted": true,
  "stock.received": true,
  "session.opened": true,
  "session.closed": true,
  "user.created": true,
  "user.updated": true,
  "store.created": true,
  "store.updated": true,
  "register.created": true,
  "register.updated": true,
  "register.enrolled": true,
  "register.released": true,
  "settings.updated": true,
  "shift.opened": true,
  "shift.cash_moved": true,
  "shift.closed": true,
  "transfer.sent": true,
  "transfer.received": true,
  "transfer.cancelled": true,
};

/** Whether a text, say from a stored row, is one of our event types. */
export function isEventType(text: string): text is EventType {
  return Object.hasOwn(TYPES, text);
}

/** Every event type there is. */
export const EVENT_TYPES: readonly EventType[] = Object.keys(TYPES).filter(isEventType);

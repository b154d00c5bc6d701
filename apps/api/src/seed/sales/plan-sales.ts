import { businessDayBounds, milli, minor, priceCart, type PricedCart, type Settlement } from "@galla/domain";
import { happenedId } from "../demo-id.ts";
import type { DemoProduct } from "../demo-products.ts";
import { seededRandom, weightedPicker, type Random } from "../random.ts";
import type { RegisterPlan, ShopPlan, StorePlan } from "../shop.ts";
import { planBasket, type Basket } from "./plan-basket.ts";
import { planPayment } from "./plan-payment.ts";
import { saleTimes } from "./till-hours.ts";

/** One past sale, with every figure as the law settled it. */
export type PlannedSale = {
  readonly id: string;
  readonly store: StorePlan;
  readonly register: RegisterPlan;
  readonly cashierId: string;
  readonly soldAt: Date;
  readonly businessDate: string;
  readonly basket: Basket;
  readonly priced: PricedCart;
  readonly settlement: Settlement;
  readonly customerName: string | null;
  readonly note: string | null;
};

/** A past sale with the shift it belongs to. */
export type DemoSale = PlannedSale & { readonly shiftId: string };

type Till = {
  readonly store: StorePlan;
  readonly register: RegisterPlan;
  readonly usual: number;
  readonly cashierIds: readonly string[];
};

const CUSTOMERS = [
  "Kavita Joshi",
  "Arjun Nair",
  "Fatima Khan",
  "Suresh Kulkarni",
  "Neha Gupta",
  "Joseph D'Souza",
  "Lakshmi Rao",
  "Harpreet Singh",
];
const NOTES = [
  "Home delivery after 7 pm",
  "Keep for evening pickup",
  "Bag returned",
  "Monthly ration",
  "Festival order",
];

/** Every sale of the given days, in the order they happened. */
export function planSales(plan: ShopPlan, products: readonly DemoProduct[], days: readonly string[]): PlannedSale[] {
  const random = seededRandom(20_260_901);
  const sellable = products.filter((product) => product.status === "ACTIVE");
  const pickProduct = weightedPicker(sellable, (product) => product.popularity ** 2);
  const taxPpm = new Map(plan.taxClasses.map((taxClass) => [taxClass.name, taxClass.ratePpm]));
  const tills = tillsOf(plan);
  const sales = days.flatMap((businessDate) =>
    tills.flatMap((till) => {
      const { startMs } = businessDayBounds(businessDate, till.store.timeZone);
      return saleTimes(startMs, till.usual, random).map((soldAt) => {
        return settle({ till, soldAt, businessDate, basket: planBasket(pickProduct, random), taxPpm }, random);
      });
    }),
  );
  return sales.toSorted((left, right) => left.soldAt.getTime() - right.soldAt.getTime());
}

/** The first store's two tills and the second store's one, with who works there. */
function tillsOf(plan: ShopPlan): Till[] {
  const usual = [23, 13, 17];
  const cashiers = plan.people.filter((person) => person.role === "CASHIER").map((person) => person.id);
  const manager = plan.people.filter((person) => person.role === "MANAGER").map((person) => person.id);
  const tills = plan.stores.flatMap((store) => store.registers.map((register) => ({ store, register })));
  return tills.map((till, index) => {
    const own = cashiers[index % cashiers.length];
    const cashierIds = own === undefined ? manager : [own, own, own, own, own, ...manager];
    return { ...till, usual: usual[index] ?? 10, cashierIds };
  });
}

type Rung = Pick<PlannedSale, "soldAt" | "businessDate" | "basket"> & {
  readonly till: Till;
  readonly taxPpm: ReadonlyMap<string, number>;
};

function settle({ till, soldAt, businessDate, basket, taxPpm }: Rung, random: Random): PlannedSale {
  const { store, register } = till;
  const priced = priceCart({
    taxMode: store.taxMode,
    discount: basket.discount,
    lines: basket.lines.map(({ product, quantityMilli, discount }) => {
      const unitPriceMinor = minor(product.priceMinor);
      return {
        productId: product.id,
        quantityMilli: milli(quantityMilli),
        unitPriceMinor,
        taxPpm: taxPpm.get(product.taxClass) ?? 0,
        discount,
      };
    }),
  });
  const cashRounding = { incrementMinor: minor(store.cashRoundingIncrementMinor), mode: "NEAREST" } as const;
  return {
    id: happenedId(soldAt, random),
    store,
    register,
    cashierId: random.pick(till.cashierIds),
    soldAt,
    businessDate,
    basket,
    priced,
    settlement: planPayment(priced.totalMinor, cashRounding, random),
    customerName: random.chance(0.12) ? random.pick(CUSTOMERS) : null,
    note: random.chance(0.03) ? random.pick(NOTES) : null,
  };
}

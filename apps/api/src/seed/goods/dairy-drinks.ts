import type { Shelf } from "./shelf.ts";

export const dairyDrinks: readonly Shelf[] = [
  {
    category: "Milk & Dairy", code: "MLK", taxClass: "GST 5 %", marginPpm: 50_000, shelfLifeDays: 12,
    goods: [
      ["Gauri Toned Milk 500 ml", 27_00, 9], ["Gauri Full Cream Milk 500 ml", 34_00, 9], ["Gauri Cow Milk 1 L", 58_00, 7],
      ["Gauri Curd Cup 400 g", 35_00, 8], ["Gauri Curd Pouch 1 kg", 72_00, 5], ["Gauri Paneer 200 g", 92_00, 7], ["Paneer (loose)", 380_00, 4, "KG"],
      ["Gauri Table Butter 100 g", 58_00, 6], ["Gauri Table Butter 500 g", 275_00, 3], ["Cheese Slices 10 pcs", 145_00, 4],
      ["Cheese Cubes 200 g", 128_00, 3], ["Buttermilk Pouch 400 ml", 15_00, 7], ["Sweet Lassi 200 ml", 25_00, 5], ["Fresh Cream 250 ml", 68_00, 3],
      ["Eggs (dozen)", 84_00, 7, "DOZEN"], ["Loose Cow Milk", 62_00, 6, "LTR"],
    ],
  },
  {
    category: "Bread & Bakery", code: "BRD", taxClass: "GST 5 %", marginPpm: 120_000, shelfLifeDays: 6,
    goods: [
      ["Sandwich Bread 400 g", 45_00, 8], ["Brown Bread 400 g", 52_00, 5], ["Multigrain Bread 400 g", 62_00, 2], ["Pav 6 pcs", 24_00, 7],
      ["Burger Buns 4 pcs", 40_00, 3], ["Milk Rusk 300 g", 48_00, 5], ["Elaichi Toast 200 g", 38_00, 3], ["Fruit Cake 150 g", 55_00, 3],
      ["Khari Biscuit 200 g", 62_00, 3],
    ],
  },
  {
    category: "Tea & Coffee", code: "TEA", taxClass: "GST 5 %", marginPpm: 120_000, shelfLifeDays: 365,
    goods: [
      ["Assam Gold Tea 250 g", 142_00, 7], ["Assam Gold Tea 500 g", 278_00, 5], ["Assam Gold Tea 1 kg", 540_00, 3], ["Loose CTC Tea", 360_00, 3, "KG"],
      ["Elaichi Tea 250 g", 158_00, 3], ["Green Tea 25 Bags", 165_00, 3], ["Instant Coffee 50 g", 185_00, 4], ["Instant Coffee Sachet", 2_00, 6],
      ["Filter Coffee Powder 200 g", 165_00, 3], ["Malt Drink 500 g", 265_00, 4], ["Chocolate Malt Drink 500 g", 285_00, 3],
    ],
  },
  {
    category: "Cold Drinks & Juice", code: "DRK", taxClass: "GST 18 %", marginPpm: 150_000, shelfLifeDays: 150,
    goods: [
      ["Cola 750 ml", 45_00, 7], ["Cola 2.25 L", 99_00, 4], ["Lemon Drink 750 ml", 45_00, 5], ["Orange Drink 600 ml", 40_00, 4],
      ["Mango Drink 1.2 L", 75_00, 6], ["Mango Drink 160 ml", 10_00, 7], ["Mixed Fruit Juice 1 L", 125_00, 3], ["Soda 750 ml", 20_00, 6],
      ["Drinking Water 1 L", 20_00, 8], ["Drinking Water 5 L", 70_00, 3], ["Rose Sharbat 700 ml", 165_00, 2], ["Energy Drink 250 ml", 60_00, 3],
      ["Coconut Water 200 ml", 50_00, 3], ["Glucose Powder 500 g", 98_00, 2],
    ],
  },
];

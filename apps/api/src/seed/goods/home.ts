import type { Shelf } from "./shelf.ts";

export const home: readonly Shelf[] = [
  {
    category: "Washing & Cleaning", code: "CLN", taxClass: "GST 18 %", marginPpm: 120_000, shelfLifeDays: null,
    goods: [
      ["Detergent Powder 1 kg", 118_00, 7], ["Detergent Powder 4 kg", 440_00, 3], ["Detergent Bar 250 g", 25_00, 7], ["Liquid Detergent 1 L", 215_00, 3],
      ["Fabric Softener 800 ml", 210_00, 1], ["Dishwash Bar 300 g", 30_00, 7], ["Dishwash Liquid 500 ml", 115_00, 5], ["Floor Cleaner Citrus 1 L", 185_00, 4],
      ["Toilet Cleaner 500 ml", 98_00, 5], ["Glass Cleaner 500 ml", 105_00, 2], ["Phenyl 1 L", 75_00, 3], ["Scrub Pad 3 pcs", 35_00, 5], ["Steel Scrubber", 20_00, 4],
      ["Soft Broom", 165_00, 2], ["Floor Wiper", 185_00, 1], ["Bleaching Powder 500 g", 48_00, 1],
    ],
  },
  {
    category: "Pooja & Household", code: "HOME", taxClass: "GST 12 %", marginPpm: 200_000, shelfLifeDays: null,
    goods: [
      ["Agarbatti Sandal 100 sticks", 55_00, 6], ["Agarbatti Mogra 50 sticks", 35_00, 4], ["Dhoop Sticks 20 pcs", 40_00, 3], ["Camphor 50 g", 75_00, 3],
      ["Cotton Wicks 100 pcs", 20_00, 4], ["Pooja Oil 500 ml", 95_00, 3], ["Match Box 10-pack", 20_00, 6], ["Candles 6 pcs", 45_00, 2],
      ["Mosquito Coil 10 pcs", 38_00, 5], ["Mosquito Liquid Refill", 85_00, 4], ["Naphthalene Balls 100 g", 42_00, 1], ["Garbage Bags M 30 pcs", 95_00, 4],
      ["Aluminium Foil 9 m", 88_00, 3], ["Paper Napkins 100 pcs", 48_00, 3], ["Paper Plates 25 pcs", 60_00, 2], ["AA Battery 2 pcs", 36_00, 4], ["LED Bulb 9 W", 99_00, 3],
    ],
  },
  {
    category: "Stationery", code: "STN", taxClass: "GST 12 %", marginPpm: 250_000, shelfLifeDays: null,
    goods: [
      ["Ball Pen Blue", 10_00, 6], ["Gel Pen Black", 15_00, 4], ["Pencil HB 10 pcs", 50_00, 3], ["Eraser", 5_00, 3], ["Sharpener", 5_00, 2],
      ["Long Notebook 172 pages", 55_00, 4], ["Short Notebook 92 pages", 30_00, 4], ["Drawing Book A4", 45_00, 1], ["Glue Stick 8 g", 25_00, 2],
      ["Adhesive Tape", 20_00, 3], ["Geometry Box", 120_00, 1], ["Crayons 12 pcs", 40_00, 2],
    ],
  },
];

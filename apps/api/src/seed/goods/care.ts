import type { Shelf } from "./shelf.ts";

export const care: readonly Shelf[] = [
  {
    category: "Soap & Body Care", code: "SOP", taxClass: "GST 18 %", marginPpm: 140_000, shelfLifeDays: 900,
    goods: [
      ["Chandan Sandal Soap 125 g", 48_00, 6], ["Chandan Sandal Soap 3-pack", 138_00, 3], ["Neem Soap 100 g", 36_00, 5], ["Lime Fresh Soap 100 g", 34_00, 5],
      ["Glycerine Soap 125 g", 72_00, 2], ["Baby Soap 75 g", 58_00, 2], ["Handwash Refill 750 ml", 109_00, 4], ["Handwash Pump 200 ml", 85_00, 2],
      ["Body Lotion 200 ml", 195_00, 2], ["Cold Cream 60 ml", 98_00, 3], ["Talcum Powder 200 g", 125_00, 3], ["Face Wash Neem 100 ml", 145_00, 3],
      ["Petroleum Jelly 85 g", 72_00, 2], ["Deodorant 150 ml", 225_00, 2], ["Sanitary Pads 8 pcs", 48_00, 5],
    ],
  },
  {
    category: "Hair & Oral Care", code: "HAIR", taxClass: "GST 18 %", marginPpm: 150_000, shelfLifeDays: 720,
    goods: [
      ["Herbal Shampoo 180 ml", 142_00, 4], ["Shampoo Sachet 6 ml", 2_00, 8], ["Anti Dandruff Shampoo 340 ml", 295_00, 2], ["Hair Conditioner 175 ml", 165_00, 1],
      ["Amla Hair Oil 200 ml", 98_00, 4], ["Coconut Hair Oil 200 ml", 92_00, 5], ["Hair Colour Black 20 g", 45_00, 3], ["Toothpaste Salt 200 g", 118_00, 5],
      ["Toothpaste Gel 150 g", 105_00, 4], ["Herbal Tooth Powder 100 g", 62_00, 2], ["Toothbrush Medium", 30_00, 5], ["Toothbrush Family Pack", 95_00, 2],
      ["Mouthwash 250 ml", 145_00, 1], ["Shaving Cream 70 g", 78_00, 2], ["Razor Twin Blade", 35_00, 4],
    ],
  },
  {
    category: "Baby & Health", code: "BABY", taxClass: "GST 12 %", marginPpm: 110_000, shelfLifeDays: 400,
    goods: [
      ["Baby Diapers M 10 pcs", 145_00, 3], ["Baby Diapers L 36 pcs", 499_00, 2], ["Baby Wipes 72 pcs", 135_00, 2], ["Infant Cereal 300 g", 275_00, 2],
      ["Baby Powder 200 g", 165_00, 2], ["Gripe Water 150 ml", 72_00, 1], ["Pain Relief Balm 10 ml", 45_00, 4], ["Cough Drops 10 pcs", 10_00, 5],
      ["Adhesive Bandage 10 pcs", 25_00, 3], ["Antiseptic Liquid 250 ml", 128_00, 2], ["ORS Sachet", 22_00, 3], ["Chyawanprash 500 g", 215_00, 2],
      ["Isabgol Husk 100 g", 135_00, 1],
    ],
  },
];

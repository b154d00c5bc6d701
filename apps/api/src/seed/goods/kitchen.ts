import type { Shelf } from "./shelf.ts";

export const kitchen: readonly Shelf[] = [
  {
    category: "Spices & Masala", code: "SPC", taxClass: "GST 5 %", marginPpm: 180_000, shelfLifeDays: 365,
    goods: [
      ["Rangoli Turmeric Powder 100 g", 34_00, 7], ["Rangoli Turmeric Powder 200 g", 64_00, 4], ["Rangoli Red Chilli Powder 100 g", 48_00, 7],
      ["Rangoli Kashmiri Chilli 100 g", 82_00, 4], ["Rangoli Coriander Powder 100 g", 36_00, 6], ["Rangoli Garam Masala 50 g", 48_00, 6],
      ["Rangoli Chana Masala 50 g", 38_00, 3], ["Rangoli Pav Bhaji Masala 50 g", 42_00, 3], ["Rangoli Sambar Masala 100 g", 66_00, 3],
      ["Rangoli Chicken Masala 100 g", 78_00, 3], ["Rangoli Kitchen King 100 g", 84_00, 4], ["Cumin Seeds (loose)", 420_00, 5, "KG"],
      ["Cumin Seeds 100 g", 46_00, 5], ["Mustard Seeds 100 g", 22_00, 4], ["Fenugreek Seeds 100 g", 24_00, 2], ["Ajwain 100 g", 42_00, 2],
      ["Black Pepper Whole 50 g", 68_00, 3], ["Green Cardamom 25 g", 98_00, 3], ["Cloves 25 g", 58_00, 2], ["Cinnamon Sticks 50 g", 52_00, 2],
      ["Bay Leaf 25 g", 18_00, 2], ["Hing Powder 50 g", 92_00, 3], ["Kasuri Methi 25 g", 28_00, 3], ["Saffron 1 g", 285_00, 1],
      ["Dry Red Chilli (loose)", 310_00, 2, "KG"],
    ],
  },
  {
    category: "Dry Fruits & Seeds", code: "DRY", taxClass: "GST 12 %", marginPpm: 160_000, shelfLifeDays: 240,
    goods: [
      ["Almonds (loose)", 820_00, 4, "KG"], ["Almonds 200 g", 185_00, 4], ["Cashew Whole W320 (loose)", 940_00, 3, "KG"],
      ["Cashew Broken 200 g", 155_00, 3], ["Raisins Green 200 g", 88_00, 4], ["Dates Seedless 500 g", 165_00, 3], ["Pistachio 100 g", 158_00, 2],
      ["Walnut Kernels 200 g", 265_00, 2], ["Anjeer 200 g", 298_00, 1], ["Peanuts Raw (loose)", 138_00, 6, "KG"], ["Makhana 100 g", 145_00, 3],
      ["Flax Seeds 200 g", 62_00, 1], ["Sesame White 100 g", 38_00, 2], ["Poppy Seeds 50 g", 115_00, 1],
    ],
  },
  {
    category: "Sauces & Pickles", code: "SAU", taxClass: "GST 12 %", marginPpm: 170_000, shelfLifeDays: 300,
    goods: [
      ["Mango Pickle 400 g", 98_00, 4], ["Lime Pickle 400 g", 88_00, 2], ["Mixed Pickle 400 g", 95_00, 3], ["Tomato Ketchup 950 g", 135_00, 5],
      ["Tomato Ketchup 200 g", 45_00, 3], ["Green Chilli Sauce 200 g", 55_00, 2], ["Soy Sauce 200 ml", 58_00, 3], ["Vinegar 500 ml", 42_00, 2],
      ["Mixed Fruit Jam 500 g", 165_00, 3], ["Peanut Butter 350 g", 175_00, 2], ["Forest Honey 500 g", 235_00, 3], ["Tamarind 200 g", 52_00, 3],
      ["Schezwan Chutney 250 g", 92_00, 3],
    ],
  },
  {
    category: "Noodles & Ready to Cook", code: "RTC", taxClass: "GST 18 %", marginPpm: 140_000, shelfLifeDays: 240,
    goods: [
      ["Jhatpat Masala Noodles 70 g", 14_00, 9], ["Jhatpat Masala Noodles 4-pack", 56_00, 7], ["Jhatpat Atta Noodles 75 g", 22_00, 4],
      ["Cup Noodles Veg 70 g", 50_00, 4], ["Hakka Noodles 150 g", 40_00, 4], ["Macaroni 400 g", 62_00, 3], ["Penne Pasta 500 g", 98_00, 2],
      ["Vermicelli Roasted 400 g", 52_00, 5], ["Gulab Jamun Mix 200 g", 118_00, 2], ["Idli Mix 500 g", 92_00, 2], ["Dosa Mix 500 g", 95_00, 2],
      ["Instant Upma 180 g", 45_00, 2], ["Papad Urad 200 g", 78_00, 4], ["Fryums (loose)", 160_00, 2, "KG"], ["Corn Flakes 475 g", 185_00, 3],
      ["Tomato Soup Sachet", 12_00, 4],
    ],
  },
];

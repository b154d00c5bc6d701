import type { Shelf } from "./shelf.ts";

export const snacks: readonly Shelf[] = [
  {
    category: "Biscuits & Cookies", code: "BIS", taxClass: "GST 18 %", marginPpm: 120_000, shelfLifeDays: 180,
    goods: [
      ["Glucose Biscuits 80 g", 10_00, 9], ["Glucose Biscuits 800 g", 90_00, 4], ["Marie Biscuits 250 g", 40_00, 6], ["Butter Cookies 200 g", 45_00, 5],
      ["Cashew Cookies 200 g", 48_00, 4], ["Cream Biscuits Chocolate 120 g", 30_00, 6], ["Cream Biscuits Orange 120 g", 30_00, 4],
      ["Digestive Biscuits 250 g", 65_00, 4], ["Salted Crackers 200 g", 40_00, 4], ["Coconut Biscuits 150 g", 25_00, 3],
      ["Jeera Biscuits 200 g", 35_00, 3], ["Choco Chip Cookies 120 g", 50_00, 4], ["Nankhatai 300 g", 85_00, 2],
    ],
  },
  {
    category: "Namkeen & Chips", code: "NMK", taxClass: "GST 12 %", marginPpm: 150_000, shelfLifeDays: 120,
    goods: [
      ["Aloo Bhujia 200 g", 55_00, 7], ["Aloo Bhujia 1 kg", 240_00, 3], ["Moong Dal Namkeen 200 g", 58_00, 5], ["Navratan Mix 200 g", 55_00, 4],
      ["Bikaneri Sev 200 g", 52_00, 4], ["Khatta Meetha 200 g", 54_00, 4], ["Chana Jor 150 g", 45_00, 3], ["Masala Peanuts 150 g", 42_00, 4],
      ["Salted Potato Chips 52 g", 20_00, 8], ["Masala Potato Chips 52 g", 20_00, 8], ["Cream & Onion Chips 90 g", 40_00, 5],
      ["Masala Puffs 40 g", 10_00, 7], ["Nachos Cheese 120 g", 65_00, 2], ["Popcorn Butter 70 g", 30_00, 3], ["Mathri (loose)", 260_00, 2, "KG"],
      ["Farsan Mix (loose)", 280_00, 3, "KG"], ["Banana Chips 150 g", 60_00, 3],
    ],
  },
  {
    category: "Chocolate & Sweets", code: "CHO", taxClass: "GST 18 %", marginPpm: 130_000, shelfLifeDays: 240,
    goods: [
      ["Milk Chocolate 13 g", 10_00, 8], ["Milk Chocolate 50 g", 45_00, 6], ["Milk Chocolate 110 g", 95_00, 3], ["Fruit & Nut Chocolate 80 g", 95_00, 3],
      ["Wafer Chocolate 26 g", 25_00, 5], ["Dark Chocolate 100 g", 150_00, 2], ["Caramel Toffee (each)", 1_00, 6], ["Mango Candy (each)", 1_00, 6],
      ["Mint Roll", 10_00, 4], ["Chewing Gum Strip", 5_00, 4], ["Lollipop", 5_00, 5], ["Soan Papdi 250 g", 98_00, 3], ["Rasgulla Tin 1 kg", 245_00, 2],
      ["Kaju Katli (loose)", 980_00, 2, "KG"], ["Besan Laddu (loose)", 480_00, 2, "KG"],
    ],
  },
  {
    category: "Fruit & Vegetables", code: "VEG", taxClass: "GST 0 %", marginPpm: 200_000, shelfLifeDays: 8,
    goods: [
      ["Potato", 32_00, 8, "KG"], ["Onion", 38_00, 8, "KG"], ["Tomato", 42_00, 8, "KG"], ["Green Chilli", 90_00, 5, "KG"], ["Ginger", 160_00, 5, "KG"],
      ["Garlic", 240_00, 5, "KG"], ["Lemon", 120_00, 4, "KG"], ["Coriander Bunch", 15_00, 6], ["Cauliflower", 45_00, 4, "KG"], ["Lady Finger", 62_00, 4, "KG"],
      ["Carrot", 54_00, 4, "KG"], ["Apple Shimla", 180_00, 4, "KG"], ["Banana (dozen)", 60_00, 6, "DOZEN"], ["Orange Nagpur", 85_00, 3, "KG"],
      ["Coconut", 35_00, 3],
    ],
  },
];

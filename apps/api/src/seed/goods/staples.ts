import type { Shelf } from "./shelf.ts";

export const staples: readonly Shelf[] = [
  {
    category: "Salt & Sugar", code: "SALT", taxClass: "GST 5 %", marginPpm: 80_000, shelfLifeDays: 720,
    goods: [
      ["Sagar Iodised Salt 1 kg", 28_00, 9], ["Sagar Low Sodium Salt 1 kg", 52_00, 2], ["Himgiri Rock Salt 1 kg", 95_00, 3],
      ["Himgiri Black Salt 200 g", 34_00, 2], ["Meetha Refined Sugar 1 kg", 52_00, 8], ["Meetha Refined Sugar 5 kg", 245_00, 4],
      ["Sugar (loose)", 46_00, 7, "KG"], ["Jaggery Block (loose)", 72_00, 4, "KG"], ["Desi Jaggery Powder 500 g", 68_00, 3],
      ["Mishri 250 g", 48_00, 1], ["Brown Sugar 500 g", 85_00, 1],
    ],
  },
  {
    category: "Rice & Grains", code: "RICE", taxClass: "GST 5 %", marginPpm: 110_000, shelfLifeDays: 540,
    goods: [
      ["Shahi Basmati Rice 1 kg", 145_00, 6], ["Shahi Basmati Rice 5 kg", 690_00, 4], ["Shahi Basmati Tukda 5 kg", 420_00, 3],
      ["Dawn Sona Masoori Rice 5 kg", 385_00, 5], ["Dawn Kolam Rice 10 kg", 720_00, 3], ["Kolam Rice (loose)", 62_00, 7, "KG"],
      ["Idli Rice (loose)", 54_00, 4, "KG"], ["Brown Rice 1 kg", 128_00, 2], ["Poha Thick 500 g", 42_00, 6],
      ["Poha Thin 500 g", 44_00, 4], ["Murmura (loose)", 90_00, 4, "KG"], ["Sabudana 500 g", 65_00, 4],
      ["Daliya 500 g", 38_00, 3], ["Quinoa 500 g", 240_00, 1], ["Rolled Oats 1 kg", 185_00, 4], ["Bajra (loose)", 42_00, 2, "KG"],
      ["Jowar (loose)", 58_00, 2, "KG"],
    ],
  },
  {
    category: "Dal & Pulses", code: "DAL", taxClass: "GST 0 %", marginPpm: 100_000, shelfLifeDays: 365,
    goods: [
      ["Toor Dal (loose)", 168_00, 8, "KG"], ["Toor Dal Premium 1 kg", 185_00, 5], ["Moong Dal (loose)", 132_00, 7, "KG"],
      ["Moong Dal Chilka 500 g", 68_00, 3], ["Chana Dal (loose)", 98_00, 6, "KG"], ["Urad Dal White 1 kg", 165_00, 4],
      ["Urad Dal Black 500 g", 82_00, 3], ["Masoor Dal 1 kg", 108_00, 5], ["Rajma Chitra 500 g", 92_00, 4],
      ["Kabuli Chana 1 kg", 158_00, 4], ["Kala Chana 500 g", 52_00, 3], ["Green Moong Whole 500 g", 72_00, 3],
      ["Lobia 500 g", 68_00, 2], ["Dried Green Peas 500 g", 48_00, 2], ["Soya Chunks 200 g", 45_00, 4], ["Moth Beans 500 g", 75_00, 1],
    ],
  },
  {
    category: "Atta & Flour", code: "FLR", taxClass: "GST 5 %", marginPpm: 90_000, shelfLifeDays: 120,
    goods: [
      ["Khet Whole Wheat Atta 5 kg", 245_00, 8], ["Khet Whole Wheat Atta 10 kg", 475_00, 5], ["Khet Multigrain Atta 5 kg", 320_00, 3],
      ["Wheat Atta (loose)", 38_00, 5, "KG"], ["Maida 1 kg", 48_00, 5], ["Maida 500 g", 26_00, 3], ["Sooji Rava 500 g", 32_00, 5],
      ["Besan 500 g", 62_00, 6], ["Besan 1 kg", 118_00, 4], ["Rice Flour 500 g", 38_00, 2], ["Ragi Flour 500 g", 52_00, 2],
      ["Corn Flour 200 g", 36_00, 3], ["Singhara Atta 200 g", 75_00, 1],
    ],
  },
  {
    category: "Oil & Ghee", code: "OIL", taxClass: "GST 5 %", marginPpm: 85_000, shelfLifeDays: 270,
    goods: [
      ["Surya Sunflower Oil 1 L Pouch", 142_00, 8], ["Surya Sunflower Oil 5 L Can", 715_00, 4], ["Kachi Mustard Oil 1 L", 168_00, 7],
      ["Mustard Oil (loose)", 155_00, 3, "LTR"], ["Soyabean Oil 1 L Pouch", 132_00, 6], ["Groundnut Oil 1 L", 198_00, 4],
      ["Groundnut Oil (loose)", 186_00, 3, "LTR"], ["Til Oil 500 ml", 210_00, 1], ["Coconut Oil 500 ml", 148_00, 3],
      ["Olive Oil 250 ml", 325_00, 1], ["Gauri Cow Ghee 500 ml", 345_00, 5], ["Gauri Cow Ghee 1 L", 660_00, 4],
      ["Buffalo Ghee 500 ml", 325_00, 2], ["Vanaspati 1 kg", 135_00, 2],
    ],
  },
];

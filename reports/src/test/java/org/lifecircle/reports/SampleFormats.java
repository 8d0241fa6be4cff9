package org.lifecircle.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lifecircle.model.BusinessFormat;
import org.lifecircle.model.Clause;
import org.lifecircle.model.FormatCategory;
import org.lifecircle.model.SourceDocument;
import org.lifecircle.model.SourceStatus;
import org.lifecircle.model.Text;

/** The formats of the sample reports and the documents that name them. */
final class SampleFormats {

  static final SourceDocument GUIDE =
      new SourceDocument(
          "guide-2021",
          "城市一刻钟便民生活圈建设指南",
          "商办流通函〔2021〕247号",
          Optional.of(LocalDate.of(2021, 7, 20)),
          "https://www.mofcom.gov.cn/zwgk/gztz/art/2021/art_04807f8fe711403485c7d962a83a1172.html");
  static final SourceDocument PLAN =
      new SourceDocument(
          "plan-2023",
          "全面推进城市一刻钟便民生活圈建设三年行动计划（2023-2025）",
          "商办流通函〔2023〕401号",
          Optional.of(LocalDate.of(2023, 7, 11)),
          "https://www.mofcom.gov.cn/ghjh/art/2023/art_a1495044fd694f0c920f1430b4dca1de.html");
  static final SourceDocument NOTICE =
      new SourceDocument("notice-2025", "关于加力推动城市一刻钟便民生活圈建设扩围升级的通知", "", Optional.empty(), "");

  static final List<BusinessFormat> ALL =
      List.of(
          basic("convenience-store", "便利店", "Convenience store"),
          basic("supermarket", "综合超市", "Supermarket"),
          basic("wet-market", "菜市场", "Wet market"),
          basic("fresh-food-store", "生鲜超市（菜店）", "Fresh-food store"),
          basic("breakfast-shop", "早餐店", "Breakfast shop"),
          basic("laundry", "洗染店", "Laundry"),
          basic("hairdresser", "美容美发店", "Hairdresser"),
          basic("photo-print-shop", "照相文印店", "Photo and print shop"),
          basic("housekeeping-service", "家政服务点", "Housekeeping service"),
          basic("repair-service", "维修点", "Repair service"),
          basic("pharmacy", "药店", "Pharmacy"),
          basic("parcel-station", "邮政快递综合服务点", "Parcel station"),
          basic("recycling-point", "再生资源回收点", "Recycling point"),
          basic("forward-warehouse", "前置仓", "Forward warehouse"),
          quality("elderly-care", "社区养老服务机构", "Elderly care"),
          quality("specialty-restaurant", "特色餐饮店", "Specialty restaurant"),
          quality("bakery", "蛋糕烘焙店", "Bakery"),
          quality("bookshop", "新式书店", "Bookshop"),
          quality("gym", "运动健身房", "Gym"),
          quality("childcare", "幼儿托管点", "Childcare"),
          quality("training-centre", "培训教育点", "Training centre"),
          quality("travel-service", "旅游服务点", "Travel service"),
          quality("wellness-shop", "保健养生店", "Wellness shop"),
          quality("flower-gift-shop", "鲜花礼品店", "Flower and gift shop"),
          quality("tea-coffee-house", "茶艺咖啡馆", "Tea and coffee house"),
          quality("pet-service", "宠物服务站", "Pet service"));

  private SampleFormats() {}

  private static BusinessFormat basic(String id, String zh, String en) {
    return new BusinessFormat(
        id, new Text(zh, en), FormatCategory.BASIC, new Clause(GUIDE, "一(二)", SourceStatus.POLICY));
  }

  private static BusinessFormat quality(String id, String zh, String en) {
    return new BusinessFormat(
        id,
        new Text(zh, en),
        FormatCategory.QUALITY,
        new Clause(GUIDE, "一(三)", SourceStatus.REPORTED));
  }

  static BusinessFormat of(String id) {
    return ALL.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }
}

#pragma once

#include "picture_builder.h"
#include "throughline/journey/records.h"

namespace throughline::drawing {

// Campaigns as bars over the periods: pictures of the bars, and of what lies below them.

/// Where a bar and its words stand in their picture, and whose stage it is.
struct BarLook {
  enum class Words { below, before, after };  ///< the bar
  Words words = Words::below;
  std::string stage;      ///< its name; empty where all are of one
  std::size_t place = 0;  ///< of the stage, for its hue
  qreal barLeft = 0;
  qreal barWidth = 0;
  qreal textLeft = 0;
  qreal textWidth = 0;
  bool operator==(const BarLook&) const = default;
};
/// A bar, full while it runs, dashed while it is planned, pale when it is over, and below it
/// what the campaign is called, who answers for it, its stage, its state and its dates.
[[nodiscard]] SharedPicture campaignBar(Typesetting& type, const journey::Campaign& campaign,
                                        const journey::Department* owner, const BarLook& look);

/// What lies below the bars: where periods begin, and today.
struct TimeLineLook {
  struct Tick {
    qreal x = 0;
    std::string name;  ///< of the period; empty where it has no room
    qreal room = 0;    ///< for the name
    bool operator==(const Tick&) const = default;
  };
  QSizeF size;
  std::vector<Tick> ticks;
  std::optional<qreal> today;
  std::vector<std::pair<qreal, qreal>> gaps;  ///< in today's line, for words: from the top down
  bool operator==(const TimeLineLook&) const = default;
};
/// How high the names are above the bars, and today's word between them and these.
[[nodiscard]] qreal timeLineHead(bool withToday);
[[nodiscard]] SharedPicture timeLinePicture(Typesetting& type, const TimeLineLook& look);

}  // namespace throughline::drawing

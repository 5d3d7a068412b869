#pragma once

#include <string>
#include <unordered_map>

#include "picture_builder.h"

namespace throughline::drawing {

inline constexpr qreal kChipSide = 20;

/// Draws the chips that stand for channels: a sign of our own where the name is
/// a known one (matched folded, with its usual synonyms), else the name's first
/// letter, else an empty ring. Remembers the names it has seen.
class ChannelIcons {
 public:
  void draw(PictureBuilder& builder, const std::string& channel, QPointF topLeft);

 private:
  struct Sign {
    QPainterPath lines;
    QPainterPath areas;
    QString letter;  ///< where there is no sign
  };
  static void draw(PictureBuilder& builder, const Sign& sign, QPointF topLeft);
  [[nodiscard]] static Sign makeSign(const std::string& channel);

  std::unordered_map<std::string, Sign> m_signs;
};

/// The name of the sign for a channel ("mail", "phone", …), empty for none.
[[nodiscard]] std::string_view channelSign(const std::string& channel);

}  // namespace throughline::drawing

#include "style_sheet.h"

#include <QFile>
#include <array>
#include <utility>

namespace throughline::editor {

namespace {

using drawing::Ink;

constexpr std::array<std::pair<const char*, Ink>, 24> kNames{{
    {"@paper", Ink::paper},
    {"@surface", Ink::surface},
    {"@strongLine", Ink::strongLine},
    {"@line", Ink::line},
    {"@secondText", Ink::secondText},
    {"@faintText", Ink::faintText},
    {"@text", Ink::text},
    {"@selection", Ink::selection},
    {"@weakTint", Ink::weakTint},
    {"@weakText", Ink::weakText},
    {"@onWeak", Ink::onWeak},
    {"@fault", Ink::fault},
    {"@doubtful", Ink::doubtful},
    {"@good", Ink::good},
    {"@chip", Ink::chip},
    {"@chosen", Ink::chosen},
    {"@addedGround", Ink::addedGround},
    {"@added", Ink::added},
    {"@removedGround", Ink::removedGround},
    {"@removed", Ink::removed},
    {"@movedGround", Ink::movedGround},
    {"@moved", Ink::moved},
    {"@changedGround", Ink::changedGround},
    {"@changed", Ink::changed},
}};

}  // namespace

QPalette paletteFor(const drawing::Theme& theme) {
  QPalette palette;
  const auto set = [&](QPalette::ColorRole role, Ink ink) {
    palette.setColor(role, theme.of(ink));
  };
  set(QPalette::Window, Ink::surface);
  set(QPalette::Base, Ink::surface);
  set(QPalette::AlternateBase, Ink::paper);
  set(QPalette::Button, Ink::surface);
  set(QPalette::WindowText, Ink::text);
  set(QPalette::Text, Ink::text);
  set(QPalette::ButtonText, Ink::text);
  set(QPalette::BrightText, Ink::fault);
  set(QPalette::PlaceholderText, Ink::faintText);
  set(QPalette::Highlight, Ink::selection);
  set(QPalette::Link, Ink::selection);
  set(QPalette::LinkVisited, Ink::selection);
  set(QPalette::ToolTipBase, Ink::text);
  set(QPalette::ToolTipText, Ink::surface);
  set(QPalette::Light, Ink::surface);
  set(QPalette::Midlight, Ink::line);
  set(QPalette::Mid, Ink::strongLine);
  set(QPalette::Dark, Ink::strongLine);
  set(QPalette::Shadow, Ink::strongLine);
  palette.setColor(QPalette::HighlightedText, theme.dark ? QColor("#10131A") : QColor(Qt::white));
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    palette.setColor(QPalette::Disabled, role, theme.of(Ink::faintText));
  }
  return palette;
}

QString styleSheetFor(const drawing::Theme& theme) {
  QFile file(":/style/editor.qss");
  if (!file.open(QIODevice::ReadOnly)) return {};
  QString sheet = QString::fromUtf8(file.readAll());
  // Before the names that they begin with.
  sheet.replace("@faultTint", theme.dark ? "#331C1B" : "#FDF0EE");
  sheet.replace("@faultEdge", theme.dark ? "#7A3A35" : "#E3A79F");
  sheet.replace("@doubtTint", theme.dark ? "#2A2416" : "#FCF7EA");
  sheet.replace("@doubtEdge", theme.dark ? "#6B5420" : "#DEC48A");
  sheet.replace("@goodTint", theme.dark ? "#17281C" : "#EDF6EE");
  sheet.replace("@goodEdge", theme.dark ? "#2F5E3A" : "#A9CFAE");
  for (const auto& [name, ink] : kNames) sheet.replace(name, theme.of(ink).name());
  sheet.replace("@onDark", theme.dark ? "#10131A" : "#FFFFFF");
  return sheet;
}

}  // namespace throughline::editor

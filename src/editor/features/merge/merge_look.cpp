#include "features/merge/merge_look.h"

#include <algorithm>

#include "texts.h"

namespace throughline::editor {

namespace {

constexpr std::size_t kMostWords = 600;  // compared word by word; longer ones differ as a whole

QStringList wordsOf(const QString& text) {
  QStringList words;
  QString word;
  for (const QChar c : text) {
    if (!word.isEmpty() && word.back().isSpace() && !c.isSpace()) {
      words.append(word);
      word.clear();
    }
    word.append(c);
  }
  if (!word.isEmpty()) words.append(word);
  return words;
}

void add(std::vector<TextPiece>& pieces, const QString& text, bool differs) {
  if (!pieces.empty() && pieces.back().differs == differs) {
    pieces.back().text += text;
  } else {
    pieces.push_back({text, differs});
  }
}

}  // namespace

QString markName(const journey::MergedChange& change) {
  if (!change.change.after) return "removed";
  if (!change.change.before && change.fields.empty()) return "added";
  const bool onlyMoved =
      change.moved && std::ranges::all_of(change.fields, [](const journey::Field* field) {
        return field->role == journey::FieldRole::holder;
      });
  return onlyMoved ? "moved" : "changed";
}

QString markWords(const journey::MergedChange& change) {
  const QString name = markName(change);
  if (name == "added") return "+ " + texts::Merge::tr("Added");
  if (name == "removed") return QString::fromUtf8("− ") + texts::Merge::tr("Removed");
  if (name == "moved") return QString::fromUtf8("→ ") + texts::Merge::tr("Moved");
  return "~ " + texts::Merge::tr("Changed");
}

QString mergeStyle(const drawing::Theme& theme) {
  using drawing::Ink;
  const auto ink = [&](Ink of) { return theme.of(of).name(); };
  const auto pick = [&](const char* light, const char* dark) {
    return QString(theme.dark ? dark : light);
  };
  QString sheet = R"(
#mergeDialog { background: @surface; }
#mergeSide { background: @paper; border: none; border-right: 1px solid @line; }
#mergeSide QWidget#mergeLists { background: @paper; }
#mergeConflicts, #mergeConflicts QWidget#mergeCards { background: @surface; border: none; }
#mergeHead, #mergeFoot { background: @surface; }
#mergeHead { border-bottom: 1px solid @line; }
#mergeFoot { border-top: 1px solid @line; }
QFrame[mergeBox="file"] { border: 1px solid @strong; border-radius: 6px; background: @surface; }
QFrame[mergeBox="card"] { border: 1px solid @strong; border-radius: 6px; background: @surface; }
QFrame[mergeBox="card"]:focus { border: 2px solid @select; }
QFrame[mergeBox="base"] { border: none; border-radius: 5px; background: @paper; }
QFrame[mergeBox="note"] { border: 1px solid @line; border-radius: 6px; background: @paper; }
QAbstractButton[mergeBox="side"] { border: 1px solid @strong; border-radius: 5px; background: @surface;
  text-align: left; padding: 0; }
QAbstractButton[mergeBox="side"]:checked { border: 1px solid @select; background: @chosen; }
QAbstractButton[mergeBox="side"]:focus { border: 2px solid @select; }
QLabel[mark] { border-radius: 3px; padding: 1px 6px; font-weight: 600; font-size: 11px; }
QLabel[mark="added"] { color: @addInk; background: @addGround; }
QLabel[mark="removed"] { color: @goneInk; background: @goneGround; }
QLabel[mark="moved"] { color: @moveInk; background: @moveGround; }
QLabel[mark="changed"] { color: @changeInk; background: @changeGround; }
QLabel[mergeText="quiet"] { color: @second; }
QLabel[mergeText="small"] { color: @second; font-size: 11px; }
QLabel[mergeText="out"] { color: @faint; text-decoration: line-through; }
QLabel[mergeText="title"] { font-size: 18px; font-weight: 600; }
QLabel[mergeText="strong"] { font-weight: 600; }
)";
  sheet.replace("@surface", ink(Ink::surface));
  sheet.replace("@paper", ink(Ink::paper));
  sheet.replace("@line", ink(Ink::line));
  sheet.replace("@strong", ink(Ink::strongLine));
  sheet.replace("@select", ink(Ink::selection));
  sheet.replace("@second", ink(Ink::secondText));
  sheet.replace("@faint", ink(Ink::faintText));
  sheet.replace("@chosen", pick("#EEF4FF", "#1B2740"));
  sheet.replace("@addInk", pick("#0B6F69", "#5CC9BE"));
  sheet.replace("@addGround", pick("#E6F5F3", "#16302E"));
  sheet.replace("@goneInk", pick("#5B6675", "#A7B0BD"));
  sheet.replace("@goneGround", pick("#ECEFF4", "#242932"));
  sheet.replace("@moveInk", pick("#6A41D9", "#B49BFF"));
  sheet.replace("@moveGround", pick("#F1EDFE", "#272140"));
  sheet.replace("@changeInk", pick("#1D5FC4", "#7FB2FF"));
  sheet.replace("@changeGround", pick("#EAF2FE", "#1A2840"));
  return sheet;
}

std::vector<TextPiece> wordsAgainst(const QString& text, const QString& other) {
  const QStringList words = wordsOf(text);
  const QStringList others = wordsOf(other);
  std::vector<TextPiece> pieces;
  if (text == other) return {{text, false}};
  const auto size = static_cast<std::size_t>(words.size());
  const auto otherSize = static_cast<std::size_t>(others.size());
  if (size > kMostWords || otherSize > kMostWords) return {{text, true}};
  const auto same = [&](std::size_t i, std::size_t k) {
    return words[static_cast<qsizetype>(i)].trimmed() ==
           others[static_cast<qsizetype>(k)].trimmed();
  };
  // How many words the two have in common from here on.
  std::vector<std::vector<int>> common(size + 1, std::vector<int>(otherSize + 1, 0));
  for (std::size_t i = size; i-- > 0;) {
    for (std::size_t k = otherSize; k-- > 0;) {
      common[i][k] =
          same(i, k) ? common[i + 1][k + 1] + 1 : std::max(common[i + 1][k], common[i][k + 1]);
    }
  }
  std::size_t k = 0;
  for (std::size_t i = 0; i < size; ++i) {
    while (k < otherSize && !same(i, k) && common[i][k + 1] == common[i][k]) ++k;
    const bool isCommon = k < otherSize && same(i, k);
    add(pieces, words[static_cast<qsizetype>(i)], !isCommon);
    if (isCommon) ++k;
  }
  return pieces;
}

}  // namespace throughline::editor

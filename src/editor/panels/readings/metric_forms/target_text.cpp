#include "target_text.h"

#include "reading_words.h"
#include "throughline/journey/messages/tables.h"
#include "widgets/form_line.h"

namespace throughline::editor {

namespace {

// "38,5" where points are the rule can only be read in one way.
bool isInTwoWays(const exchange::Figure& figure) {
  return figure.doubt && figure.doubt->wording() != &journey::messages::againstNotation;
}

}  // namespace

bool readTyped(FormLine& line, const QString& text, const NumberFormat& format,
               const exchange::Measured& measured, std::optional<double>& value) {
  value.reset();
  line.refuse({});
  if (text.trimmed().isEmpty()) return true;
  const auto [figure, reason] =
      exchange::readFigure({.text = text.toStdString()}, format.sign(), measured);
  if (!figure || isInTwoWays(*figure)) {
    line.refuse(ruleSentence(figure ? *figure->doubt : reason, format.notation()));
    return false;
  }
  value = figure->value;
  return true;
}

}  // namespace throughline::editor

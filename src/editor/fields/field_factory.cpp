#include "field_factory.h"

#include "many_field.h"
#include "name_fields.h"
#include "pick_fields.h"
#include "picture_field.h"
#include "text_field.h"

namespace throughline::editor {

using journey::FieldType;
using journey::Kind;

FieldEditor* makeFieldEditor(const Subject& subject, const journey::Field& field, QWidget* parent) {
  if (field.month) return new ChoiceField(subject, field, parent);
  if (field.color) return new ColorField(subject, field, parent);
  switch (field.type) {
    case FieldType::choice:
      return new ChoiceField(subject, field, parent);
    case FieldType::references:
    case FieldType::choices:
      return new ManyField(subject, field, parent);
    case FieldType::flag:
      return new FlagField(subject, field, parent);
    case FieldType::reference:
      if (field.target == Kind::department) return new OwnerField(subject, field, parent);
      return new ChoiceField(subject, field, parent);
    case FieldType::picture:
      return new PictureField(subject, field, parent);
    case FieldType::real:
      if (field.least == -1 && field.most == 1 && !field.optional)
        return new ScoreField(subject, field, parent);
      return new LineField(subject, field, parent);
    case FieldType::text:
      if (field.key == "metric") return new MetricField(subject, field, parent);
      if (field.key == "channel") return new ChannelField(subject, field, parent);
      if (field.key == "mood") return new MoodField(subject, field, parent);
      if (field.hasLines()) return new PageField(subject, field, parent);
      return new LineField(subject, field, parent);
    case FieldType::integer:
    case FieldType::date:
    case FieldType::kept_map:
      return new LineField(subject, field, parent);
  }
  return new LineField(subject, field, parent);
}

}  // namespace throughline::editor

#pragma once

#include "text_field.h"

namespace throughline::editor {

/// The channel of a touchpoint, offering those that the map uses already.
class ChannelField : public LineField {
  Q_OBJECT

 public:
  ChannelField(Subject subject, const journey::Field& field, QWidget* parent);
};

/// What a reading measures: a metric of the catalogue by its name, or any other text.
class MetricField : public LineField {
  Q_OBJECT

 public:
  MetricField(Subject subject, const journey::Field& field, QWidget* parent);

 protected:
  [[nodiscard]] QString shown(const journey::Value& value) const override;
  bool commit(const QString& text) override;
};

/// A feeling in a word: the usual ones are offered, one's own is as good.
class MoodField : public LineField {
  Q_OBJECT

 public:
  MoodField(Subject subject, const journey::Field& field, QWidget* parent);

 protected:
  [[nodiscard]] QString hint() const override;
};

/// The department that answers for something, by name; a new name makes a new
/// department. A gap is shown as one.
class OwnerField : public LineField {
  Q_OBJECT

 public:
  OwnerField(Subject subject, const journey::Field& field, QWidget* parent);
  void refresh() override;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  [[nodiscard]] QString shown(const journey::Value& value) const override;
  bool commit(const QString& text) override;
  [[nodiscard]] QString hint() const override;

 private:
  [[nodiscard]] bool isGap() const;
  [[nodiscard]] bool tellsOfGap();

  PlainLabel* m_gap;
};

}  // namespace throughline::editor

#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QSlider>
#include <QTimer>
#include <vector>

#include "field_editor.h"

namespace throughline::editor {

/// One of a list: the choices of the field, or the records that it may name.
class ChoiceField : public FieldEditor {
  Q_OBJECT

 public:
  ChoiceField(Subject subject, const journey::Field& field, QWidget* parent);
  void refresh() override;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void fill();

  QComboBox* m_box;
  std::vector<journey::Value> m_values;
};

/// Yes or no.
class FlagField : public FieldEditor {
  Q_OBJECT

 public:
  FlagField(Subject subject, const journey::Field& field, QWidget* parent);
  void refresh() override;

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QCheckBox* m_box;
};

/// A feeling from -1 to 1, on a slider and as a number.
class ScoreField : public FieldEditor {
  Q_OBJECT

 public:
  ScoreField(Subject subject, const journey::Field& field, QWidget* parent);
  void refresh() override;
  void flush() override;

 private:
  QSlider* m_slider;
  QDoubleSpinBox* m_number;
  QTimer m_pause;  ///< arrow keys and clicks in a row make one edit
};

/// A department's colour, one of the palette.
class ColorField : public FieldEditor {
  Q_OBJECT

 public:
  ColorField(Subject subject, const journey::Field& field, QWidget* parent);
  void refresh() override;

 private:
  QWidget* m_row;
};

}  // namespace throughline::editor

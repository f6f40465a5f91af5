"""Our code for every type of error that pydantic knows, also those that no model of ours can give.

Which of them a new release or a new field brings is not foreseen: whoever writes a standard must never meet a
sentence of pydantic's, nor a fault of our own, because one was forgotten.
"""

from __future__ import annotations

from typing import Final

__all__ = ["CODES"]

_TYPES: Final = {
    "both-languages": "both_languages",
    "empty-list": "too_short too_long",
    "missing-field": """
        missing missing_argument missing_keyword_only_argument missing_positional_only_argument
        missing_sentinel_error union_tag_not_found default_factory_not_called get_attribute_error
    """,
    "not-a-date": """
        date_type date_parsing date_from_datetime_parsing date_from_datetime_inexact date_past
        date_future datetime_type datetime_parsing datetime_object_invalid datetime_from_date_parsing
        datetime_past datetime_future time_type time_parsing timezone_naive timezone_aware
        timezone_offset
    """,
    "not-a-list": """
        list_type tuple_type set_type frozen_set_type deque_type iterable_type iteration_error
        set_item_not_hashable
    """,
    "not-a-mapping": """
        model_type model_attributes_type dataclass_type dataclass_exact_type named_tuple_type dict_type
        frozen_dict_type ordered_dict_type counter_type mapping_type arguments_type json_type
        json_invalid needs_python_object recursion_loop recursion_depth_exceeded
    """,
    "not-a-period": "period time_delta_type time_delta_parsing",
    "not-a-text": """
        string_type string_sub_type string_unicode bytes_type bytes_invalid_encoding none_required
        ellipsis_error callable_type is_instance_of is_subclass_of string_pattern_mismatch
        string_too_short string_too_long string_not_ascii bytes_too_short bytes_too_long value_error
        assertion_error frozen_field frozen_instance url_type url_parsing url_syntax_violation
        url_too_long url_scheme uuid_type uuid_parsing uuid_version complex_type complex_str_parsing
    """,
    "not-a-whole-number": """
        int_type int_parsing int_parsing_size int_from_float float_type float_parsing finite_number
        multiple_of decimal_type decimal_parsing decimal_max_digits decimal_max_places
        decimal_whole_digits fraction_type fraction_parsing
    """,
    "not-lines": "lines",
    "not-true-or-false": "bool_type bool_parsing",
    "number-too-large": "less_than less_than_equal",
    "number-too-small": "greater_than greater_than_equal",
    "unknown-choice": "literal_error enum union_tag_invalid",
    "unknown-field": """
        extra_forbidden unexpected_keyword_argument unexpected_positional_argument no_such_attribute
        invalid_key multiple_argument_values
    """,
}

CODES: Final = {name: code for code, names in _TYPES.items() for name in names.split()}
"""Our code by the type's name."""
